package kz.habarshy.campaign;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.habarshy.campaign.UsedTextsTest.Key;

/// A pack without problems, in which a test changes one thing.
final class SmallPack {
    static final Path FOLDER = Path.of("src/test/resources/packs/small");
    private final SortedMap<String, String> files = new TreeMap<>();

    SmallPack() {
        PackFiles packed = PackFiles.inFolder(FOLDER);
        packed.paths("", "").forEach(path -> files.put(path, String.valueOf(packed.text(path))));
    }

    SmallPack with(String path, String text) {
        files.put(path, text);
        return this;
    }

    SmallPack without(String path) {
        files.remove(path);
        return this;
    }

    SmallPack change(String path, String from, String to) {
        String text = files.get(path);
        if (text == null || !text.contains(from)) {
            throw new IllegalArgumentException(path + " has no «" + from + "»");
        }
        return with(path, text.replace(from, to));
    }

    Campaign load() {
        return new CampaignLoader(PackFiles.of(files)).load();
    }

    /// As lines: file, key, message.
    List<String> problems() {
        List<TextKey> keys = List.of(new Key("welcome", Set.of("name", "until")), new Key("label_more", Set.of()));
        try {
            return lines(new ContentCheck(keys, List.of()).check(load()));
        } catch (BadPack e) {
            return lines(e.problems());
        }
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }
}
