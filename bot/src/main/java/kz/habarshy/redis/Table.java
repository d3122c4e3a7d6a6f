package kz.habarshy.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The rows of a table with the names beside them, cut into their width.
final class Table {
    /// How wide a name is.
    static final int NAME = 32;

    private Table() {}

    /// Without those struck out.
    static List<String> names(String names) {
        return places(names).stream().filter(name -> !name.isEmpty()).toList();
    }

    /// With "" for each that is struck out.
    static List<String> places(String names) {
        return IntStream.range(0, names.length() / NAME)
                .mapToObj(i -> names.substring(i * NAME, (i + 1) * NAME).strip())
                .toList();
    }

    /// Without those struck out.
    static List<Map.Entry<String, String>> entries(String names, String rows, int width) {
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        int count = Math.min(names.length() / NAME, rows.length() / width);
        for (int i = 0; i < count; i++) {
            String name = names.substring(i * NAME, (i + 1) * NAME).strip();
            if (!name.isEmpty()) {
                entries.add(Map.entry(name, rows.substring(i * width, (i + 1) * width)));
            }
        }
        return entries;
    }
}
