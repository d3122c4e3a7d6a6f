package kz.habarshy;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Keeps files and methods small enough to be read at once, and every package and public type explained.
class HouseSizesTest {
    private static final Path SOURCES = Path.of(System.getProperty("basedir", "."), "src");
    private static final List<SourceFile> MAIN = SourceFile.under(SOURCES.resolve("main/java"));
    private static final List<SourceFile> TESTS = SourceFile.under(SOURCES.resolve("test/java"));

    @Test
    void keepsFilesShort() {
        assertThat(SourceRules.longFiles(lengths(MAIN), 300)).isEmpty();
        assertThat(SourceRules.fileLength(MAIN, 50))
                .as("the median file's lines")
                .isLessThanOrEqualTo(80);
    }

    @Test
    void keepsTestsShort() {
        assertThat(SourceRules.longFiles(lengths(TESTS), 400)).isEmpty();
    }

    @Test
    void keepsScriptsShort() throws IOException {
        try (var files = Files.walk(SOURCES.resolve("main/resources"))) {
            Map<String, Integer> lengths = files.filter(file -> file.toString().endsWith(".lua"))
                    .collect(toMap(Path::toString, file ->
                            (int) SourceFile.textOf(file).lines().count()));
            assertThat(SourceRules.longFiles(lengths, 60)).isEmpty();
        }
    }

    @Test
    void keepsMethodsShort() {
        assertThat(SourceRules.longMethods(MAIN, 30)).isEmpty();
        assertThat(SourceRules.methodLength(MAIN, 90))
                .as("lines of nine methods in ten")
                .isLessThanOrEqualTo(15);
    }

    @Test
    void saysOfEachPackageWhatItIs() {
        assertThat(SourceRules.packages(MAIN)).isEmpty();
    }

    @Test
    void saysOfEachPublicTypeWhatItIs() {
        assertThat(SourceRules.undocumented(MAIN)).isEmpty();
    }

    @Test
    void reportsWhatEachPackageShows() throws IOException {
        String report = SourceRules.shown(MAIN).entrySet().stream()
                .map(shown -> "%-28s %d public types".formatted(shown.getKey(), shown.getValue()))
                .collect(joining("\n", "", "\n"));
        Path file = Path.of(System.getProperty("basedir", "."), "target", "public-types.txt");
        Files.writeString(file, report);
        assertThat(report).contains("kz.habarshy.chat");
    }

    private static Map<String, Integer> lengths(List<SourceFile> files) {
        return files.stream().collect(toMap(SourceFile::name, SourceFile::lines));
    }
}
