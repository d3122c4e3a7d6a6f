package kz.habarshy.sandbox.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// A language of the page, with what people type, press and read in it.
enum Tongue {
    KK,
    RU;

    private final Properties words = new Properties();

    Tongue() {
        String name = "/sandbox/" + code() + ".properties";
        try (var file = new InputStreamReader(
                Objects.requireNonNull(Tongue.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Tongue other() {
        return this == KK ? RU : KK;
    }

    String word(String name) {
        return Objects.requireNonNull(words.getProperty(name), name);
    }
}
