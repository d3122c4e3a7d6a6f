package kz.habarshy.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The pack's fraud/signs.yaml: points, explanations, addresses and words.
record Rules(
        int threshold, Map<String, Weight> signs, Likeness likeness, Links links, Map<String, List<String>> words) {
    /// What a sign counts, the warning it leads to, and what it means in a sentence.
    record Weight(int points, @Nullable String warning, Map<Language, String> explanation) {}

    /// From which likeness to the examples, in hundredths, a message counts as like fraud, as that even where it asks
    /// something, as somewhat like it, and down from which as honest talk.
    record Likeness(int fraud, int beyondQuestion, int somewhat, int honest) {}

    /// What the pack says about addresses.
    record Links(Set<String> brands, Set<String> shorteners, Set<String> trusted, Set<String> slips, int distance) {}

    static Rules read(String yaml) {
        Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        Map<String, Weight> signs = new LinkedHashMap<>();
        map(root, "signs").forEach((name, value) -> signs.put(name, weight(name, value)));
        Map<String, List<String>> words = new LinkedHashMap<>();
        map(root, "words").forEach((concept, value) -> words.put(concept, strings(concept, value)));
        return new Rules(
                number(root, "threshold"), signs, likeness(map(root, "likeness")), links(map(root, "links")), words);
    }

    private static Likeness likeness(Map<String, Object> likeness) {
        return new Likeness(
                number(likeness, "fraud"),
                number(likeness, "beyond_question"),
                number(likeness, "somewhat"),
                number(likeness, "honest"));
    }

    private static Links links(Map<String, Object> links) {
        return new Links(
                Set.copyOf(strings("brands", links.get("brands"))),
                Set.copyOf(strings("shorteners", links.get("shorteners"))),
                Set.copyOf(strings("trusted", links.get("trusted"))),
                Set.copyOf(strings("slips", links.get("slips"))),
                number(links, "distance"));
    }

    private static Weight weight(String name, Object value) {
        Map<String, Object> sign = map(Map.of(name, value), name);
        Object warning = sign.get("warning");
        return new Weight(
                number(sign, "points"),
                warning == null ? null : warning.toString(),
                Map.of(Language.KK, String.valueOf(sign.get("kk")), Language.RU, String.valueOf(sign.get("ru"))));
    }

    private static Map<String, Object> map(Map<String, ?> from, String key) {
        if (from.get(key) instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> String.valueOf(entry.getKey()),
                            Map.Entry::getValue,
                            (first, second) -> second,
                            LinkedHashMap::new));
        }
        throw new IllegalArgumentException("fraud/signs.yaml: " + key + " must have lines below it");
    }

    private static List<String> strings(String key, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new IllegalArgumentException("fraud/signs.yaml: " + key + " must be a list of words");
    }

    private static int number(Map<String, Object> from, String key) {
        if (from.get(key) instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException("fraud/signs.yaml: " + key + " must be a whole number");
    }
}
