package kz.habarshy.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.habarshy.chat.Language;

/// A question of the pack: its title (a button, at most 40 characters) and how people ask it.
public record Entry(
        String id,
        String topic,
        Map<Language, String> title,
        List<String> related,
        Map<Language, List<String>> asked,
        List<String> sources,
        Map<Language, String> saidBy,
        LocalDate asOf) {

    public Entry {
        title = Map.copyOf(title);
        related = List.copyOf(related);
        asked = Map.copyOf(asked);
        sources = List.copyOf(sources);
        saidBy = Map.copyOf(saidBy);
    }

    public String title(Language language) {
        return Named.in(title, language);
    }

    /// How people ask it, a line each, as typed; empty when the pack has none.
    public List<String> asked(Language language) {
        return asked.getOrDefault(language, List.of());
    }
}
