package kz.habarshy.campaign;

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
}
