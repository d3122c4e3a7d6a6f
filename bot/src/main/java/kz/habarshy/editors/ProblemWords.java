package kz.habarshy.editors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.campaign.Problem;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Says what the content check found in words of editors; the check itself speaks English, to the command line.
record ProblemWords(List<Said> all) {
    static final String FILE = "problems.yaml";
    private static final String HOLE = "{}";

    /// A sentence of the check and the same in each language.
    private record Said(Pattern english, Map<Language, String> words) {}

    static ProblemWords of(@Nullable String yaml) {
        List<Map<String, String>> lines =
                yaml == null ? List.of() : new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        List<Said> all = new ArrayList<>();
        for (Map<String, String> line : lines) {
            all.add(new Said(
                    pattern(said(line, "en")), Map.of(Language.KK, said(line, "kk"), Language.RU, said(line, "ru"))));
        }
        return new ProblemWords(List.copyOf(all));
    }

    private static String said(Map<String, String> line, String name) {
        String words = line.get(name);
        if (words == null) {
            throw new IllegalArgumentException(FILE + ": a line has no " + name);
        }
        return words;
    }

    private static Pattern pattern(String english) {
        return Pattern.compile(
                Stream.of(english.split(Pattern.quote(HOLE), -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("(.+)")),
                Pattern.DOTALL);
    }

    /// The file and the key as they stand in the pack; a sentence that has no other words stays as it is.
    String line(Problem problem, Language language) {
        return new Problem(problem.file(), problem.key(), words(problem.message(), language)).toString();
    }

    private String words(String english, Language language) {
        for (Said said : all) {
            Matcher matcher = said.english().matcher(english);
            if (matcher.matches()) {
                String words = said.words().getOrDefault(language, english);
                for (int hole = 1; hole <= matcher.groupCount(); hole++) {
                    words = words.replace("{" + hole + "}", matcher.group(hole));
                }
                return words;
            }
        }
        return english;
    }
}
