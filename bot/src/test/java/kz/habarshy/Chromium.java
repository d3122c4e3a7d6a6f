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

    static Optional<Path> on(String searchPath) {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                        .splitAsStream(searchPath)
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
