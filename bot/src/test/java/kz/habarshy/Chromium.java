package kz.habarshy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The browser that browser tests drive.
public final class Chromium {
    private Chromium() {}

    /// The first of chromium, chromium-browser and google-chrome on the search path.
    public static Optional<Path> binary() {
        return on(System.getenv("PATH"));
    }

    /// The driver that steers it.
    public static Optional<Path> driver() {
        return first(System.getenv("PATH"), "chromedriver");
    }

    static Optional<Path> on(String searchPath) {
        return first(searchPath, "chromium", "chromium-browser", "google-chrome");
    }

    private static Optional<Path> first(String searchPath, String... names) {
        return Stream.of(names)
                .flatMap(name -> Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                        .splitAsStream(searchPath)
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
