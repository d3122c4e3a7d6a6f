package kz.habarshy.campaign;

import java.util.Locale;
import java.util.Map;
import kz.habarshy.chat.Language;

/// Picks the wording of a language; the loader has made sure that each is there.
final class Named {
    private Named() {}

    static String in(Map<Language, String> wordings, Language language) {
        String wording = wordings.get(language);
        if (wording == null) {
            throw new IllegalStateException("No wording in " + language + " among " + wordings);
        }
        return wording;
    }

    /// As in file names and keys of the pack.
    static String code(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    /// The reverse of [#code]; another code is an IllegalArgumentException.
    static Language language(String code) {
        return Language.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
