package kz.habarshy.campaign;

import java.time.LocalDate;
import java.util.Map;
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
}
