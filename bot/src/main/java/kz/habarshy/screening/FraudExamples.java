package kz.habarshy.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.ContentRule;
import kz.habarshy.campaign.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Every example of fraud/examples.yaml gets the verdict that stands beside it, and every sign a warning the pack has.
public final class FraudExamples implements ContentRule {
    private static final String FILE = "fraud/examples.yaml";

    @Override
    public List<Problem> check(Campaign campaign) {
        if (campaign.file(FILE) == null) {
            return List.of(new Problem(FILE, "", "is missing: the signs of fraud need examples"));
        }
        Screening screening = Screening.of(campaign);
        List<Problem> problems = new ArrayList<>(screening.unknownWarnings());
        for (Example example : of(campaign)) {
            boolean fraud = screening.judge(Message.of(example.text())).fraud();
            if (fraud != example.fraud()) {
                problems.add(new Problem(FILE, example.text(), "is judged " + (fraud ? "fraud" : "clean")));
            }
        }
        return List.copyOf(problems);
    }

    record Example(String text, boolean fraud) {}

    /// None when the pack has no such file.
    static List<Example> of(Campaign campaign) {
        String yaml = campaign.file(FILE);
        if (yaml == null) {
            return List.of();
        }
        Map<String, List<Map<String, Object>>> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return root.getOrDefault("examples", List.of()).stream()
                .map(example -> new Example(
                        String.valueOf(example.get("text")),
                        String.valueOf(example.get("verdict")).equals("fraud")))
                .toList();
    }
}
