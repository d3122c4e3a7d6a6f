package kz.habarshy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Shows each rule about sources a bad example, and counts by hand what the rule counts.
class SourceRulesTest {
    private static final String SHORT = """
            package kz.habarshy.answers;

            /// One who answers.
            public record Answerer(int turn) {
                public Answerer {
                    assert turn > 0;
                }

                @Override
                public String toString() {
                    // a brace in a text does not end a method
                    return "}";
                }
            }
            """;

    @Test
    void countsLinesFromTheFirstAnnotationToTheClosingBrace() {
        var file = SourceFile.read("Answerer.java", SHORT);
        assertThat(file.lines()).isEqualTo(14);
        assertThat(file.methods())
                .containsExactly(new SourceFile.Method("<init>", 3), new SourceFile.Method("toString", 5));
    }

    @Test
    void refusesAFileThatIsTooLong() {
        assertThat(SourceRules.longFiles(Map.of("a/Long.java", 301, "b/Fit.java", 300), 300))
                .containsExactly("a/Long.java has 301 lines, at most 300");
    }

    @Test
    void refusesAMethodThatIsTooLong() {
        var file = SourceFile.read("Answerer.java", SHORT);
        assertThat(SourceRules.longMethods(List.of(file), 4))
                .containsExactly("Answerer.java: toString has 5 lines, at most 4");
        assertThat(SourceRules.longMethods(List.of(file), 5)).isEmpty();
    }

    @Test
    void findsTheLengthThatMostStayUnder() {
        var file = SourceFile.read("Answerer.java", SHORT);
        assertThat(SourceRules.methodLength(List.of(file), 90)).isEqualTo(5);
        assertThat(SourceRules.methodLength(List.of(file), 0)).isEqualTo(3);
        assertThat(SourceRules.fileLength(List.of(file), 50)).isEqualTo(14);
    }

    @Test
    void refusesAPackageWithoutASentenceOrNullMarked() {
        assertThat(SourceRules.packages(List.of(SourceFile.read("a/A.java", "package a; class A {}"))))
                .containsExactly("a has no package-info.java");
        assertThat(infoOf("package a;")).containsExactly("a has no single /// sentence", "a is not @NullMarked");
        assertThat(infoOf("/// One. Two.\n@NullMarked\npackage a;")).containsExactly("a has no single /// sentence");
        assertThat(infoOf("/// What a\n/// is.\n@NullMarked\npackage a;")).isEmpty();
    }

    @Test
    void refusesAPublicTypeWithoutASentence() {
        assertThat(SourceRules.undocumented(
                        List.of(SourceFile.read("A.java", "package a; public class A {}"), answerer())))
                .containsExactly("A.java: A has no /// sentence");
    }

    @Test
    void countsWhatAPackageShows() {
        var hidden = SourceFile.read("B.java", "package kz.habarshy.answers; class B {}");
        assertThat(SourceRules.shown(List.of(answerer(), hidden)))
                .containsExactly(Map.entry("kz.habarshy.answers", 1L));
    }

    private static SourceFile answerer() {
        return SourceFile.read("Answerer.java", SHORT);
    }

    private static List<String> infoOf(String text) {
        return SourceRules.packages(List.of(SourceFile.read("a/package-info.java", text)));
    }
}
