package kz.habarshy.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A line of heldout.tsv, which the pack does not hold: the question it asks, or talk that needs no answer.
record HeldOut(String intent, String text) {
    private static final Path FILE = Path.of("src/test/resources/answers/heldout.tsv");
    private static final String TALK = "-";

    static List<HeldOut> questions() {
        return all().stream().filter(line -> !line.intent().equals(TALK)).toList();
    }

    static List<HeldOut> talk() {
        return all().stream().filter(line -> line.intent().equals(TALK)).toList();
    }

    private static List<HeldOut> all() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("\t"))
                    .map(line ->
                            new HeldOut(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
