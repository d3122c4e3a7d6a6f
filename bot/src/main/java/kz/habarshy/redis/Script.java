package kz.habarshy.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// A Lua script from `lua/NAME.lua`; a line `-- include: OTHER` stands for the lines of `lua/OTHER.lua`.
public record Script(String name, String source) {
    private static final String INCLUDE = "-- include: ";

    /// Throws IllegalArgumentException when there is no such script.
    public static Script load(String name) {
        return new Script(name, read(name));
    }

    private static String read(String name) {
        try (var stream = Script.class.getResourceAsStream("/lua/" + name + ".lua")) {
            if (stream == null) {
                throw new IllegalArgumentException("No script lua/" + name + ".lua");
            }
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(line -> line.startsWith(INCLUDE)
                            ? read(line.substring(INCLUDE.length()).strip())
                            : line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
