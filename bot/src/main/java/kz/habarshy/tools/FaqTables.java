package kz.habarshy.tools;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.habarshy.tools.FaqScore.Asked;

/// What came of the asked lines as tables to read: by language, form and question, the worst confusions, and whether a
/// score is worth what it says.
final class FaqTables {
    private static final int WORST = 20;
    private static final int TENTHS = 10;

    private final List<Asked> questions;

    FaqTables(List<Asked> all) {
        this.questions = all.stream().filter(Asked::isQuestion).toList();
    }

    void print(PrintStream out) {
        if (questions.isEmpty()) {
            return;
        }
        by("language", field("lang"), out);
        by("form", field("form"), out);
        by("question", field("intent"), out);
        confusions(out);
        calibration(out);
    }

    private static Function<Asked, String> field(String name) {
        return asked -> EvalFile.text(asked.line(), name);
    }

    private void by(String title, Function<Asked, String> group, PrintStream out) {
        Map<String, List<Asked>> groups =
                questions.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
        if (groups.size() == 1 && groups.containsKey("")) {
            return;
        }
        out.printf(Locale.ROOT, "%-40s %6s %7s %7s %9s %7s%n", title, "lines", "first", "in 3", "answered", "wrong");
        groups.forEach((name, some) -> out.printf(
                Locale.ROOT,
                "%-40s %6d %6.1f%% %6.1f%% %8.1f%% %6.1f%%%n",
                name,
                some.size(),
                percent(some, Asked::rightFirst),
                percent(some, Asked::rightAmongThree),
                percent(some, Asked::answered),
                percent(some, Asked::wrong)));
        out.println();
    }

    private void confusions(PrintStream out) {
        Map<String, Long> pairs = questions.stream()
                .filter(asked ->
                        !asked.rightFirst() && !asked.finding().candidates().isEmpty())
                .collect(Collectors.groupingBy(
                        asked -> field("intent").apply(asked) + " taken for "
                                + asked.finding().candidates().getFirst().intent(),
                        Collectors.counting()));
        out.println("worst confusions");
        pairs.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORST)
                .forEach(pair -> out.printf(Locale.ROOT, "%4d %s%n", pair.getValue(), pair.getKey()));
        out.println();
    }

    private void calibration(PrintStream out) {
        Map<Integer, List<Asked>> tenths = questions.stream()
                .collect(Collectors.groupingBy(
                        asked -> Math.min(TENTHS - 1, (int) (asked.finding().score() * TENTHS)),
                        TreeMap::new,
                        Collectors.toList()));
        out.printf(Locale.ROOT, "%-12s %6s %12s%n", "score", "lines", "right first");
        tenths.forEach((tenth, some) -> out.printf(
                Locale.ROOT,
                "%.1f to %.1f   %6d %11.1f%%%n",
                tenth / 10.0,
                (tenth + 1) / 10.0,
                some.size(),
                percent(some, Asked::rightFirst)));
        out.println();
    }

    private static double percent(List<Asked> some, java.util.function.Predicate<Asked> kind) {
        return 100.0 * some.stream().filter(kind).count() / some.size();
    }
}
