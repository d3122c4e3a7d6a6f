package kz.habarshy.screening;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kz.habarshy.campaign.Campaign;
import org.jspecify.annotations.Nullable;

/// What the pack's examples of fraud taught when the program was built; it counts only for a pack with the same ones.
public final class LessonFile {
    private static final String FOLDER = "learnt";
    private static final int BUFFER = 1 << 16;

    private LessonFile() {}

    /// Learns the pack's examples and writes what they taught below `classes`, where the program finds it. Throws
    /// UncheckedIOException.
    public static Path write(Campaign campaign, Path classes) {
        Lessons lessons = Lessons.of(campaign);
        Path file = classes.resolve(FOLDER).resolve(name(campaign));
        try {
            Files.createDirectories(file.getParent());
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
                out.write(lessons.fingerprint());
                lessons.learnt(Signs.of(campaign)).write(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("What was learnt cannot be written to " + file, e);
        }
    }

    /// What the build learnt from exactly these lessons; null when it learnt none or others.
    static @Nullable Resemblance read(Campaign campaign, Lessons lessons) {
        try (InputStream file = LessonFile.class.getResourceAsStream("/" + FOLDER + "/" + name(campaign))) {
            if (file == null) {
                return null;
            }
            var in = new DataInputStream(new BufferedInputStream(file, BUFFER));
            byte[] expected = lessons.fingerprint();
            return Arrays.equals(in.readNBytes(expected.length), expected) ? Resemblance.read(in) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("What was learnt of fraud cannot be read: build anew", e);
        }
    }

    private static String name(Campaign campaign) {
        return campaign.id() + "-fraud.bin";
    }
}
