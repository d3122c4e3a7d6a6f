package kz.habarshy.answers;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.habarshy.wording.Hit;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Word;
import org.jspecify.annotations.Nullable;

/// Reads from words the day on which the bot may speak again.
final class QuietUntil {
    private static final Pattern DOTTED = Pattern.compile("(?<!\\d)(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{4}))?(?!\\d)");
    private static final int LONGEST_COUNT = 365;

    private QuietUntil() {}

    static @Nullable LocalDate in(Meaning meaning, LocalDate today) {
        LocalDate named = dotted(meaning, today);
        named = named == null ? dayOfMonth(meaning, today) : named;
        named = named == null ? weekday(meaning, today) : named;
        return named == null ? period(meaning, today) : named;
    }

    private static @Nullable LocalDate dotted(Meaning meaning, LocalDate today) {
        Matcher matcher = DOTTED.matcher(meaning.wording().cleaned());
        if (!matcher.find()) {
            return null;
        }
        String year = matcher.group(3);
        int day = Integer.parseInt(matcher.group(1));
        int month = Integer.parseInt(matcher.group(2));
        return year == null ? next(day, month, today) : exact(day, month, Integer.parseInt(year));
    }

    private static @Nullable LocalDate dayOfMonth(Meaning meaning, LocalDate today) {
        for (Month month : Month.values()) {
            for (Hit hit : meaning.of(month.name().toLowerCase(Locale.ROOT))) {
                int day = number(meaning, hit.from() - 1);
                if (day > 0) {
                    return next(day, month.getValue(), today);
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate weekday(Meaning meaning, LocalDate today) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (meaning.has(day.name().toLowerCase(Locale.ROOT))) {
                return today.with(TemporalAdjusters.next(day));
            }
        }
        return null;
    }

    private static @Nullable LocalDate period(Meaning meaning, LocalDate today) {
        int count = meaning.wording().words().stream()
                .mapToInt(word -> number(word.folded()))
                .filter(number -> number > 0 && number <= LONGEST_COUNT)
                .findFirst()
                .orElse(0);
        if (meaning.has("end_of_week")) {
            return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        }
        if (meaning.has("end_of_month")) {
            return today.with(TemporalAdjusters.firstDayOfNextMonth());
        }
        if (meaning.has("after_tomorrow")) {
            return today.plusDays(2);
        }
        if (count > 0 && meaning.has("weeks")) {
            return today.plusWeeks(count);
        }
        if (count > 0 && meaning.has("days")) {
            return today.plusDays(count);
        }
        return single(meaning, today);
    }

    private static @Nullable LocalDate single(Meaning meaning, LocalDate today) {
        if (meaning.has("week")) {
            return today.plusWeeks(1);
        }
        if (meaning.has("month")) {
            return today.plusMonths(1);
        }
        return meaning.has("tomorrow", "today", "day_and_night") ? today.plusDays(1) : null;
    }

    private static int number(Meaning meaning, int at) {
        List<Word> words = meaning.wording().words();
        return at < 0 ? 0 : number(words.get(at).folded());
    }

    private static int number(String word) {
        return word.matches("\\d{1,3}") ? Integer.parseInt(word) : 0;
    }

    private static @Nullable LocalDate next(int day, int month, LocalDate today) {
        LocalDate thisYear = exact(day, month, today.getYear());
        return thisYear == null || thisYear.isAfter(today) ? thisYear : exact(day, month, today.getYear() + 1);
    }

    private static @Nullable LocalDate exact(int day, int month, int year) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
