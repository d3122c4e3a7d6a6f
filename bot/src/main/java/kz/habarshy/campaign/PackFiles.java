package kz.habarshy.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The files of a pack in memory, by their path in it.
final class PackFiles {
    private final SortedMap<String, String> byPath;
    private final @Nullable Path folder;

    private PackFiles(SortedMap<String, String> byPath, @Nullable Path folder) {
        this.byPath = byPath;
        this.folder = folder;
    }

    static PackFiles of(SortedMap<String, String> byPath) {
        return new PackFiles(new TreeMap<>(byPath), null);
    }

    static PackFiles inFolder(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                files.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The content pack " + folder + " cannot be read", e);
        }
        return new PackFiles(files, folder);
    }

    /// The pack that travels inside the program.
    static PackFiles packed(String campaign) {
        String root = "content/" + campaign + "/";
        SortedMap<String, String> files = new TreeMap<>();
        // The threads that work beside a start do not know the jars inside the program's own.
        var inside = new PathMatchingResourcePatternResolver(PackFiles.class.getClassLoader());
        try {
            for (Resource file : inside.getResources("classpath*:" + root + "**")) {
                String url = file.getURL().toString();
                if (file.isReadable() && !url.endsWith("/")) {
                    files.put(
                            url.substring(url.lastIndexOf(root) + root.length()),
                            file.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The packed campaign " + campaign + " cannot be read", e);
        }
        return new PackFiles(files, null);
    }

    /// Where they were read from; null where they lie inside the program.
    @Nullable
    Path folder() {
        return folder;
    }

    @Nullable
    String text(String path) {
        return byPath.get(path);
    }

    /// Trimmed, without blank lines and those that start with #.
    List<String> lines(String path) {
        String text = byPath.get(path);
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
    }

    Set<String> paths() {
        return Set.copyOf(byPath.keySet());
    }

    /// Paths that start and end so, in order.
    List<String> paths(String start, String end) {
        return new TreeSet<>(byPath.keySet())
                .stream()
                        .filter(path -> path.startsWith(start) && path.endsWith(end))
                        .toList();
    }
}
