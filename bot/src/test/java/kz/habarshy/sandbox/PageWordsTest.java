package kz.habarshy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PageWordsTest {
    private static final Pattern USED = Pattern.compile("word\\('(\\w+)'|data-text=\"(\\w+)\"");
    private static final Pattern KAZAKH = Pattern.compile("[әғқңөұүһі]");

    private final JsonNode words = Json.MAPPER.readTree(read("strings.json"));

    @Test
    void saysTheSameInBothLanguages() {
        assertThat(paths("", words.get("kk"))).isEqualTo(paths("", words.get("ru")));
    }

    @Test
    void speaksKazakhInKazakh() {
        assertThat(KAZAKH.matcher(words.get("kk").toString()).results().count()).isGreaterThan(50);
        assertThat(words.get("ru").toString()).doesNotContainPattern(KAZAKH);
    }

    @Test
    void hasEveryWordThatThePageAsksFor() {
        Set<String> used = Stream.of(
                        "index.html",
                        "app.js",
                        "chat.js",
                        "composer.js",
                        "bubble.js",
                        "clock.js",
                        "server.js",
                        "words.js")
                .flatMap(file -> USED.matcher(read(file)).results())
                .map(PageWordsTest::name)
                .collect(Collectors.toSet());

        assertThat(words.get("kk").propertyNames()).containsAll(used);
        assertThat(words.get("kk").propertyNames()).contains("kazakh", "russian", "resident", "staff");
    }

    @Test
    void readsNoMessageAsHtml() {
        Stream.of("app.js", "chat.js", "composer.js", "bubble.js", "text.js", "server.js")
                .forEach(file -> assertThat(read(file)).doesNotContain("innerHTML", "insertAdjacentHTML", "eval("));
    }

    private static String name(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }

    private static Set<String> paths(String at, JsonNode node) {
        Set<String> paths = new TreeSet<>();
        if (node.isObject()) {
            node.properties().forEach(entry -> paths.addAll(paths(at + "/" + entry.getKey(), entry.getValue())));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                paths.addAll(paths(at + "/" + i, node.get(i)));
            }
        } else {
            assertThat(node.asString()).as(at).isNotBlank();
            String values = Pattern.compile("\\{\\w+}")
                    .matcher(node.asString())
                    .results()
                    .map(MatchResult::group)
                    .sorted()
                    .collect(Collectors.joining());
            paths.add(at + values);
        }
        return paths;
    }

    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(PageWordsTest.class.getResourceAsStream("page/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
