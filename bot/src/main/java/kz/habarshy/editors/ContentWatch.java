package kz.habarshy.editors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.habarshy.answers.AskedLinesFindTheirAnswer;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.ContentCheck;
import kz.habarshy.campaign.Problem;
import kz.habarshy.screening.FraudExamples;
import kz.habarshy.screening.RumourWordings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches the folder that the pack was read from. What changes in it is checked whole, once it lies still; a pack with
/// problems is refused and the one in force stays.
final class ContentWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ContentWatch.class);
    private static final int LOGGED = 10;

    private final Campaign campaign;
    private final @Nullable Path folder;
    private Map<String, String> seen;
    private Map<String, String> judged;

    ContentWatch(Campaign campaign) {
        this.campaign = campaign;
        this.folder = campaign.folder();
        this.seen = look(folder);
        this.judged = seen;
    }

    /// A newer pack without problems; null when there is none, or it is just being written.
    @Nullable
    Campaign newer() {
        Map<String, String> now = look(folder);
        boolean still = now.equals(seen);
        seen = now;
        if (folder == null || !still || now.equals(judged)) {
            return null;
        }
        judged = now;
        ContentCheck.Checked read = read(folder);
        if (!read.problems().isEmpty()) {
            refuse(read.problems());
            return null;
        }
        return read.campaign();
    }

    private ContentCheck.Checked read(Path from) {
        try {
            ContentCheck.Checked read = check().read(from);
            Campaign next = read.campaign();
            if (next != null && !next.id().equals(campaign.id())) {
                return new ContentCheck.Checked(null, List.of(new Problem("pack.yaml", "id", "must not change")));
            }
            return read;
        } catch (RuntimeException unreadable) {
            String why = String.valueOf(unreadable.getMessage());
            return new ContentCheck.Checked(null, List.of(new Problem(from.toString(), "", why)));
        }
    }

    private static ContentCheck check() {
        return new ContentCheck(List.of(new AskedLinesFindTheirAnswer(), new FraudExamples(), new RumourWordings()));
    }

    private void refuse(List<Problem> problems) {
        campaign.refuse(problems);
        LOG.warn(
                "The newer pack in {} is not taken, it has {} problems; the one before stays", folder, problems.size());
        problems.stream().limit(LOGGED).forEach(problem -> LOG.warn("The newer pack: {}", problem));
    }

    /// Each file with its size and time; without those that are just being replaced.
    private static Map<String, String> look(@Nullable Path folder) {
        Map<String, String> files = new TreeMap<>();
        if (folder == null) {
            return files;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Files.getLastModifiedTime(file).toMillis() + " " + Files.size(file));
            }
        } catch (IOException | UncheckedIOException changing) {
            LOG.debug("The folder of the pack is just changing");
        }
        return files;
    }
}
