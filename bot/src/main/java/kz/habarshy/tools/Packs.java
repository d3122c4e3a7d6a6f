package kz.habarshy.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The campaigns' folders: a folder that is one, or those in it.
final class Packs {
    static final String HEAD = "pack.yaml";

    private Packs() {}

    static List<Path> in(Path folder) {
        if (Files.exists(folder.resolve(HEAD))) {
            return List.of(folder);
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.exists(child.resolve(HEAD)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }
}
