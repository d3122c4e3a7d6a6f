package kz.habarshy.tools;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.habarshy.screening.Sign;
import kz.habarshy.screening.Verdict;
import tools.jackson.databind.JsonNode;

/// What came of the judged messages as tables to read: by kind, form and language, and why each error was made.
final class FraudTables {
    private static final int SHOWN = 100;

    private final List<Judged> labelled;

    /// A line of the file and the verdict on it.
    record Judged(JsonNode line, Verdict verdict) {
        boolean isFraud() {
            return EvalFile.text(line, "label").equals("fraud");
        }

        boolean caught() {
            return isFraud() && verdict.fraud();
        }

        boolean right() {
            return verdict.fraud() == isFraud();
        }
    }

    FraudTables(List<Judged> all) {
        this.labelled =
                all.stream().filter(judged -> judged.line().has("label")).toList();
    }

    void print(PrintStream out) {
        if (labelled.isEmpty()) {
            return;
        }
        by("language", "lang", out);
        by("form", "form", out);
        by("kind", "kind", out);
        errors(out);
    }

    private void by(String title, String field, PrintStream out) {
        Function<Judged, String> group = judged -> EvalFile.text(judged.line(), field);
        Map<String, List<Judged>> groups =
                labelled.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
        if (groups.size() == 1 && groups.containsKey("")) {
            return;
        }
        out.printf("%-30s %6s %7s %7s %7s%n", title, "fraud", "caught", "honest", "alarms");
        groups.forEach((name, some) -> {
            long fraud = some.stream().filter(Judged::isFraud).count();
            long caught = some.stream().filter(Judged::caught).count();
            long alarms =
                    some.stream().filter(judged -> judged.verdict().fraud()).count() - caught;
            out.printf(Locale.ROOT, "%-30s %6d %7d %7d %7d%n", name, fraud, caught, some.size() - fraud, alarms);
        });
        out.println();
    }

    private void errors(PrintStream out) {
        out.println("errors");
        labelled.stream().filter(judged -> !judged.right()).forEach(judged -> {
            String text = EvalFile.text(judged.line(), "text").replaceAll("\\s+", " ");
            out.println(
                    (judged.isFraud() ? "missed  " : "alarmed ") + text.substring(0, Math.min(SHOWN, text.length())));
            out.println("        " + reasons(judged.verdict()));
        });
        out.println();
    }

    private static String reasons(Verdict verdict) {
        return verdict.signs().isEmpty()
                ? "nothing seen"
                : verdict.signs().stream().map(FraudTables::reason).collect(Collectors.joining(", "));
    }

    private static String reason(Sign sign) {
        String detail = sign.detail().isEmpty() ? "" : " (" + sign.detail() + ")";
        return sign.check() + " " + sign.points() + detail;
    }
}
