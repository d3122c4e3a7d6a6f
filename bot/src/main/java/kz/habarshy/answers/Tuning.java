package kz.habarshy.answers;

import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The thresholds of the pack's answers.yaml.
record Tuning(
        double modelWeight,
        double nearWeight,
        double groupScore,
        double groupMargin,
        double groupBackground,
        double privateScore) {

    static Tuning read(String yaml) {
        Map<String, Object> values = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return new Tuning(
                number(values, "model_weight"),
                number(values, "near_weight"),
                number(values, "group_score"),
                number(values, "group_margin"),
                number(values, "group_background"),
                number(values, "private_score"));
    }

    private static double number(Map<String, Object> values, String key) {
        if (values.get(key) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("answers.yaml: " + key + " must be a number");
    }
}
