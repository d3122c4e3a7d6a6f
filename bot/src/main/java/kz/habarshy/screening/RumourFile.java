package kz.habarshy.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The pack's fraud/rumours.yaml as it is written: what each message says, group by group, and how people word it.
record RumourFile(List<Line> lines) {
    static final String NAME = "fraud/rumours.yaml";
    private static final String RUMOURS = "rumours";
    private static final String CENSUS = "CENSUS";

    /// One message; `says` holds groups of words, of each of which one is heard.
    record Line(
            String id,
            String label,
            String text,
            String answer,
            boolean question,
            List<String> sources,
            Map<Language, String> saidBy,
            List<List<String>> says,
            Map<Language, List<String>> wordings) {}

    /// `CENSUS` in a group stands for the file's own words for the census.
    static RumourFile read(String yaml) {
        Map<String, ?> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        List<String> census = strings(root.get("census"));
        List<Line> lines = new ArrayList<>();
        map(root.get(RUMOURS)).forEach((id, value) -> lines.add(line(id, map(value), census)));
        return new RumourFile(List.copyOf(lines));
    }

    private static Line line(String id, Map<String, ?> line, List<String> census) {
        Map<Language, String> saidBy = new TreeMap<>();
        Map<Language, List<String>> wordings = new TreeMap<>();
        for (Language language : Language.values()) {
            String code = language.name().toLowerCase(Locale.ROOT);
            Object said = map(line.get("said_by")).get(code);
            if (said != null) {
                saidBy.put(language, said.toString());
            }
            wordings.put(language, strings(map(line.get("wordings")).get(code)));
        }
        return new Line(
                id,
                text(line.get("label")),
                text(line.get("text")),
                text(line.get("answer")),
                Boolean.TRUE.equals(line.get("question")),
                strings(line.get("source")),
                saidBy,
                groups(line.get("says"), census),
                wordings);
    }

    private static List<List<String>> groups(@Nullable Object says, List<String> census) {
        List<List<String>> groups = new ArrayList<>();
        if (says instanceof List<?> list) {
            list.forEach(group -> groups.add(CENSUS.equals(group) ? census : strings(group)));
        }
        return List.copyOf(groups);
    }

    private static Map<String, ?> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((key, each) -> map.put(String.valueOf(key), each));
        }
        return map;
    }

    private static List<String> strings(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
