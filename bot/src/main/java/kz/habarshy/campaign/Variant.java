package kz.habarshy.campaign;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// An answer's wording for some phases, or for some days of them (both ends inclusive).
record Variant(
        Set<String> phases,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate asOf,
        Map<Language, String> brief,
        Map<Language, String> full) {

    boolean fits(LocalDate day, Phase phase) {
        return phases.contains(phase.id()) && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /// The last day on which somebody may read it; null where there is none.
    @Nullable
    LocalDate lastDay(Calendar calendar) {
        LocalDate last = LocalDate.MIN;
        for (Phase phase : calendar.phases()) {
            LocalDate end = phase.to();
            if (phases.contains(phase.id())) {
                last = end == null || end.isAfter(last) ? Objects.requireNonNullElse(end, LocalDate.MAX) : last;
            }
        }
        LocalDate end = to != null && to.isBefore(last) ? to : last;
        return end.equals(LocalDate.MAX) ? null : end;
    }

    /// The first day on which it may be read; the far future where its phases are not of the calendar.
    static LocalDate firstDay(Set<String> phases, @Nullable LocalDate from, Calendar calendar) {
        LocalDate first = calendar.phases().stream()
                .filter(phase -> phases.contains(phase.id()))
                .map(calendar::firstDay)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        return from != null && (first.equals(LocalDate.MAX) || from.isAfter(first)) ? from : first;
    }
}
