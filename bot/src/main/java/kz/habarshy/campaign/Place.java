package kz.habarshy.campaign;

import java.util.Map;
import kz.habarshy.chat.Language;

/// A city, district or village district of a region; `kind` is the pack's word for which of them.
public record Place(String id, Map<Language, String> name, String kind) {
    public Place {
        name = Map.copyOf(name);
    }

    public String name(Language language) {
        return Named.in(name, language);
    }
}
