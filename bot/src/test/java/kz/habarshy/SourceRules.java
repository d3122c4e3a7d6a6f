package kz.habarshy;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules of the house that only the sources show; each answers with what breaks it, a line a case.
final class SourceRules {
    private SourceRules() {}

    static List<String> longFiles(Map<String, Integer> linesByFile, int most) {
        return linesByFile.entrySet().stream()
                .filter(file -> file.getValue() > most)
                .map(file -> "%s has %d lines, at most %d".formatted(file.getKey(), file.getValue(), most))
                .sorted()
                .toList();
    }

    static List<String> longMethods(List<SourceFile> files, int most) {
        return files.stream()
                .flatMap(file -> file.methods().stream()
                        .filter(method -> method.lines() > most)
                        .map(method -> "%s: %s has %d lines, at most %d"
                                .formatted(file.name(), method.name(), method.lines(), most)))
                .toList();
    }

    /// The length that `percent` of all methods do not exceed.
    static int methodLength(List<SourceFile> files, int percent) {
        return percentile(
                files.stream()
                        .flatMap(file -> file.methods().stream())
                        .map(SourceFile.Method::lines)
                        .toList(),
                percent);
    }

    static int fileLength(List<SourceFile> files, int percent) {
        return percentile(files.stream().map(SourceFile::lines).toList(), percent);
    }

    /// Every package has a package-info: one `///` sentence and `@NullMarked`.
    static List<String> packages(List<SourceFile> files) {
        Map<String, String> infos = files.stream()
                .filter(file -> file.name().endsWith("package-info.java"))
                .collect(Collectors.toMap(SourceFile::packageName, SourceFile::text));
        return files.stream()
                .map(SourceFile::packageName)
                .distinct()
                .sorted()
                .flatMap(name -> wrong(name, infos.getOrDefault(name, "")))
                .toList();
    }

    /// Every public type says what it is in a `///` sentence.
    static List<String> undocumented(List<SourceFile> files) {
        return files.stream()
                .flatMap(file -> file.types().stream()
                        .filter(type -> type.shown() && !isSentence(type.comment() == null ? "" : type.comment()))
                        .map(type -> file.name() + ": " + type.name() + " has no /// sentence"))
                .toList();
    }

    /// How many public types each package shows.
    static Map<String, Long> shown(List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.types().stream().anyMatch(SourceFile.Type::shown))
                .collect(groupingBy(SourceFile::packageName, TreeMap::new, counting()));
    }

    private static Stream<String> wrong(String name, String info) {
        if (info.isEmpty()) {
            return Stream.of(name + " has no package-info.java");
        }
        String comment = info.lines()
                .takeWhile(line -> line.startsWith("///"))
                .map(line -> line.substring(3).strip())
                .collect(Collectors.joining(" "));
        boolean one = isSentence(comment) && !comment.matches("(?s).*[.?!] \\p{Lu}.*");
        return Stream.concat(
                one ? Stream.empty() : Stream.of(name + " has no single /// sentence"),
                info.contains("@NullMarked") ? Stream.empty() : Stream.of(name + " is not @NullMarked"));
    }

    private static boolean isSentence(String comment) {
        return comment.strip().matches("(?s)\\S.*[.?!)`].*");
    }

    private static int percentile(List<Integer> lengths, int percent) {
        List<Integer> sorted = lengths.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
