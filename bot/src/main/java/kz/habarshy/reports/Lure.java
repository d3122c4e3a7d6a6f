package kz.habarshy.reports;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The same lure in several chats: its fingerprint, one of its texts without anybody's numbers, in how many chats of
/// which place it was seen (an empty place: of houses without an address), and the name of what the desk is told once
/// staff have marked it (with `hash` and `status`), empty for nothing.
public record Lure(String fingerprint, String sample, Map<String, Integer> spread, String then) {
    public Lure {
        spread = Map.copyOf(spread);
    }

    Map<String, String> values() {
        String places = new TreeMap<>(spread)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(","));
        return Map.of("hash", fingerprint, "sample", sample, "spread", places, "then", then);
    }

    static Lure in(Map<String, String> values) {
        Map<String, Integer> spread = new TreeMap<>();
        for (String each : values.getOrDefault("spread", "").split(",")) {
            int at = each.lastIndexOf('=');
            if (at >= 0) {
                spread.put(each.substring(0, at), Integer.parseInt(each.substring(at + 1)));
            }
        }
        return new Lure(
                values.getOrDefault("hash", ""),
                Masked.of(values.getOrDefault("sample", "")),
                spread,
                values.getOrDefault("then", ""));
    }
}
