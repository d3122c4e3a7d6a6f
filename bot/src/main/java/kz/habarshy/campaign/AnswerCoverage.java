package kz.habarshy.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Sees to it that each question has an answer on every day, from the first announcement to years after the end.
final class AnswerCoverage {
    private static final int YEARS_AFTER = 3;

    private AnswerCoverage() {}

    static void check(Contents contents, Problems problems) {
        List<Phase> phases = contents.head().calendar().phases();
        if (phases.isEmpty()) {
            return;
        }
        LocalDate start = phases.getFirst().knownFrom();
        LocalDate lastStart = phases.getLast().from();
        LocalDate end = (lastStart == null ? start : lastStart).plusYears(YEARS_AFTER);
        contents.variants().forEach((id, variants) -> {
            for (String gap : gaps(contents.head().calendar(), variants, start, end)) {
                problems.add("faq/" + id + "/entry.yaml", "answers", gap);
            }
        });
    }

    private static List<String> gaps(Calendar calendar, List<Variant> variants, LocalDate start, LocalDate end) {
        List<String> gaps = new ArrayList<>();
        LocalDate gapFrom = null;
        for (LocalDate day = start; day.isBefore(end); day = day.plusDays(1)) {
            boolean answered = isAnswered(calendar, variants, day);
            if (answered && gapFrom != null) {
                gaps.add("no answer from " + gapFrom + " to " + day.minusDays(1));
                gapFrom = null;
            } else if (!answered && gapFrom == null) {
                gapFrom = day;
            }
        }
        if (gapFrom != null) {
            gaps.add("no answer from " + gapFrom + " on");
        }
        return gaps;
    }

    private static boolean isAnswered(Calendar calendar, List<Variant> variants, LocalDate day) {
        return calendar.phases().stream()
                .filter(phase -> phase.contains(day))
                .anyMatch(phase -> variants.stream().anyMatch(variant -> variant.fits(day, phase)));
    }
}
