package kz.habarshy.campaign;

import java.time.LocalDate;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// A text that somebody may read: where it stands, as written and as filled in.
/// `shownFrom` is the first day on which it may be read; null where the pack does not say.
record Wording(
        String file,
        String key,
        Kind kind,
        Template template,
        String text,
        @Nullable LocalDate shownFrom) {

    Language language() {
        return template.language();
    }

    Problem problem(String message) {
        String place = key.isEmpty() ? Named.code(language()) : key + "." + Named.code(language());
        return new Problem(file, file.endsWith(".md") ? key : place, message);
    }
}
