package kz.habarshy.campaign;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads fraud/radar.yaml.
final class RadarReader {
    static final String FILE = "fraud/radar.yaml";
    /// For a pack that says nothing about it.
    static final RadarRules USUAL = new RadarRules(
            new RadarRules.Counting(3, 5, 24, 50, 5, Set.of(), List.of(), List.of()),
            new RadarRules.Warning(24, 24),
            new RadarRules.Ours(Set.of(), 2));

    private RadarReader() {}

    static RadarRules read(Fields file) {
        int chats = within(file, "chats", 2, 100);
        int doubtful = within(file, "doubtful_chats", 2, 1000);
        if (doubtful < chats) {
            file.refuse("doubtful_chats", "must not be less than chats: what may be honest needs more of them");
        }
        return new RadarRules(
                new RadarRules.Counting(
                        chats,
                        doubtful,
                        within(file, "hours", 1, 72),
                        within(file, "likeness", 30, 100),
                        within(file, "fewest_words", 3, 50),
                        lower(file, "shared_hosts"),
                        List.copyOf(file.list("about")),
                        List.copyOf(file.list("bait"))),
                new RadarRules.Warning(within(file, "quiet_hours", 1, 168), within(file, "cool_down_hours", 1, 168)),
                new RadarRules.Ours(lower(file, "titles"), within(file, "name_distance", 0, 3)));
    }

    private static int within(Fields file, String name, int from, int to) {
        int number = file.number(name);
        if (file.has(name) && (number < from || number > to)) {
            file.refuse(name, "must be a whole number from " + from + " to " + to);
        }
        return number;
    }

    private static Set<String> lower(Fields file, String name) {
        return file.list(name).stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
