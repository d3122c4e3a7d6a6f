package kz.habarshy.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import kz.habarshy.chat.Language;

/// A post that the bot makes by itself on a day, at the building's local time; not after `until` (inclusive).
public record Explanation(
        String id,
        LocalDate on,
        LocalTime at,
        LocalDate until,
        boolean aulOnly,
        Map<Language, String> title,
        Map<Language, String> text,
        List<String> sources,
        LocalDate asOf) {

    public Explanation {
        title = Map.copyOf(title);
        text = Map.copyOf(text);
        sources = List.copyOf(sources);
    }

    public String title(Language language) {
        return Named.in(title, language);
    }

    public String text(Language language) {
        return Named.in(text, language);
    }
}
