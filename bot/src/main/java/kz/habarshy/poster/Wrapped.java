package kz.habarshy.poster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A line broken between words.
final class Wrapped {
    private Wrapped() {}

    /// A word that does not fit alone stands on a line of its own.
    static List<String> of(String text, Predicate<String> fits) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || fits.test(longer)) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }
}
