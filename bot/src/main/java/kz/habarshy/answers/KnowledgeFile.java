package kz.habarshy.answers;

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
import kz.habarshy.wording.Lexicon;
import org.jspecify.annotations.Nullable;

/// What was learnt from a pack when the program was built; it counts only for a pack with the same lines.
public final class KnowledgeFile {
    private static final String FOLDER = "learnt";
    private static final int BUFFER = 1 << 16;

    private KnowledgeFile() {}

    /// Learns the pack and writes what it learnt below `classes`, where the program finds it. Throws
    /// UncheckedIOException.
    public static Path write(Campaign campaign, Path classes) {
        Material material = Material.of(campaign);
        Path file = classes.resolve(FOLDER).resolve(name(campaign.id()));
        try {
            Files.createDirectories(file.getParent());
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
                out.write(material.fingerprint());
                Knowledge.of(material, material.asked(), Lexicon.of(material.lexicon()))
                        .write(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("What was learnt cannot be written to " + file, e);
        }
    }

    /// What the build learnt from exactly this material; null when it learnt none or another.
    static @Nullable Knowledge read(String campaign, Material material) {
        try (InputStream file = KnowledgeFile.class.getResourceAsStream("/" + FOLDER + "/" + name(campaign))) {
            if (file == null) {
                return null;
            }
            var in = new DataInputStream(new BufferedInputStream(file, BUFFER));
            byte[] expected = material.fingerprint();
            return Arrays.equals(in.readNBytes(expected.length), expected) ? Knowledge.read(in) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("What was learnt from " + campaign + " cannot be read: build anew", e);
        }
    }

    private static String name(String campaign) {
        return campaign + ".bin";
    }
}
