package kz.habarshy.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.chat.Language;

/// When to remind of a deadline: so many days before it, at the building's local time, while one of the phases lasts.
public record ReminderRule(
        String id,
        String deadlineId,
        LocalDate deadline,
        List<Integer> daysBefore,
        LocalTime at,
        Set<String> phases,
        Map<Language, List<String>> texts) {

    public ReminderRule {
        daysBefore = List.copyOf(daysBefore);
        phases = Set.copyOf(phases);
        texts = Map.copyOf(texts);
    }

    /// The reminder with so many days left, from 0 to the largest of `daysBefore`; others are refused.
    public String text(Language language, int days) {
        List<String> byDays = texts.getOrDefault(language, List.of());
        if (days < 0 || days >= byDays.size()) {
            throw new IllegalArgumentException("Reminder " + id + " has no text for " + days + " days before");
        }
        return byDays.get(days);
    }
}
