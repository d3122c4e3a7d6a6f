package kz.habarshy.campaign;

import java.util.Map;
import kz.habarshy.chat.Language;

/// A chapter of the menu of questions.
public record Topic(String id, Map<Language, String> title) {
    public Topic {
        title = Map.copyOf(title);
    }

    public String title(Language language) {
        return Named.in(title, language);
    }
}
