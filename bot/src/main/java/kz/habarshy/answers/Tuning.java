package kz.habarshy.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.habarshy.campaign.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// The thresholds of the pack's answers.yaml.
record Tuning(
        double modelWeight,
        double nearWeight,
        Gate group,
        Gate following,
        double privateScore,
        Gate sure,
        double nearScore,
        double nearScoreCensus,
        double callScore,
        double callScoreCensus,
        double offerScore) {

    static final String FILE = "answers.yaml";
    private static final List<String> WEIGHTS = List.of("model_weight", "near_weight");
    private static final List<String> SHARES = List.of(
            "group_score",
            "group_margin",
            "group_background",
            "follow_score",
            "follow_margin",
            "follow_background",
            "private_score",
            "sure_score",
            "sure_margin",
            "near_score",
            "near_score_census",
            "call_score",
            "call_score_census",
            "offer_score");
    private static final double HEAVIEST = 100;

    /// How probable the best question must be, how far ahead of the second, and how improbable ordinary talk.
    record Gate(double score, double margin, double background) {}

    /// Refuses what `problems` names.
    static Tuning read(String yaml) {
        List<Problem> problems = problems(yaml);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        }
        Map<String, Object> values = values(yaml);
        return new Tuning(
                number(values, "model_weight"),
                number(values, "near_weight"),
                gate(values, "group"),
                gate(values, "follow"),
                number(values, "private_score"),
                new Gate(number(values, "sure_score"), number(values, "sure_margin"), 1),
                number(values, "near_score"),
                number(values, "near_score_census"),
                number(values, "call_score"),
                number(values, "call_score_census"),
                number(values, "offer_score"));
    }

    /// What is missing, no number, out of its bounds or misspelt.
    static List<Problem> problems(String yaml) {
        Map<String, Object> values;
        try {
            values = values(yaml);
        } catch (YAMLException | ClassCastException broken) {
            return List.of(new Problem(FILE, "", "must be lines of «name: number»"));
        }
        List<Problem> problems = new ArrayList<>();
        WEIGHTS.forEach(key -> look(values, key, HEAVIEST, problems));
        SHARES.forEach(key -> look(values, key, 1, problems));
        values.keySet().stream()
                .filter(key -> !WEIGHTS.contains(key) && !SHARES.contains(key))
                .forEach(key -> problems.add(new Problem(FILE, key, "is no threshold: is it misspelt?")));
        return List.copyOf(problems);
    }

    private static void look(Map<String, Object> values, String key, double most, List<Problem> problems) {
        Object value = values.get(key);
        if (value == null) {
            problems.add(new Problem(FILE, key, "is missing"));
        } else if (!(value instanceof Number number) || !(number.doubleValue() >= 0 && number.doubleValue() <= most)) {
            problems.add(new Problem(FILE, key, "must be a number from 0 to " + (int) most));
        }
    }

    private static Map<String, Object> values(String yaml) {
        Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return read == null ? Map.of() : new LinkedHashMap<>(read);
    }

    private static Gate gate(Map<String, Object> values, String name) {
        return new Gate(
                number(values, name + "_score"),
                number(values, name + "_margin"),
                number(values, name + "_background"));
    }

    private static double number(Map<String, Object> values, String key) {
        return values.get(key) instanceof Number number ? number.doubleValue() : 0;
    }
}
