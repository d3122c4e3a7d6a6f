package kz.habarshy.warnings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.screening.Sign;
import kz.habarshy.screening.Verdict;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// How the warnings behave in a chat, as the pack's fraud/shield.yaml has it: how many of one kind a day, which signs
/// are clear, and how long the doubtful ones go to the chat's admin first.
record Policy(int mostADay, int clearPoints, Set<String> clearSigns, int round, int days, int verdicts) {
    static final String FILE = "fraud/shield.yaml";
    private static final Policy WITHOUT_TRAINING = new Policy(3, 0, Set.of(), 0, 0, 0);

    /// A pack without the file trains nothing.
    static Policy of(Campaign campaign) {
        String yaml = campaign.file(FILE);
        if (yaml == null) {
            return WITHOUT_TRAINING;
        }
        Map<String, ?> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        Map<?, ?> training = root.get("training") instanceof Map<?, ?> map ? map : Map.of();
        return new Policy(
                number("most_a_day", root.get("most_a_day")),
                number("clear_points", root.get("clear_points")),
                strings(root.get("clear_signs")),
                number("training.round", training.get("round")),
                number("training.days", training.get("days")),
                number("training.verdicts", training.get("verdicts")));
    }

    /// Whether the verdict rests on signs that honest messages sometimes show too.
    boolean doubtful(Verdict verdict) {
        return verdict.points() < clearPoints
                && verdict.signs().stream().map(Sign::check).noneMatch(clearSigns::contains);
    }

    private static int number(String key, @Nullable Object value) {
        if (value instanceof Integer number && number >= 0) {
            return number;
        }
        throw new IllegalArgumentException(FILE + ": " + key + " must be a whole number");
    }

    private static Set<String> strings(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
