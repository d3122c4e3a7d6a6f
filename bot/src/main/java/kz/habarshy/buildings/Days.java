package kz.habarshy.buildings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a day as people write it: 2021-10-15, 15.10, «15 октября», «15 қазанға дейін», «на 3 дня», «бір апта».
final class Days {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})[./](\\d{1,2})(?:[./](\\d{4}))?");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})\\s*(?:-?(?:го|ші|шы)\\s+)?(\\p{L}{3,})");
    private static final Pattern COUNT = Pattern.compile("(?:^|\\D)(\\d{1,3})\\s*(дн|ден|сут|күн|кун|апт|нед|ай|мес)?");
    private static final List<List<String>> MONTHS = List.of(
            List.of("янв", "қаң", "кан"),
            List.of("фев", "ақп", "акп"),
            List.of("мар", "нау"),
            List.of("апр", "сәу", "сау"),
            List.of("мая", "май", "мам"),
            List.of("июн", "мау"),
            List.of("июл", "шіл", "шил"),
            List.of("авг", "там"),
            List.of("сен", "қыр", "кыр"),
            List.of("окт", "қаз", "каз"),
            List.of("ноя", "қар", "кар"),
            List.of("дек", "жел"));

    private Days() {}

    /// The day meant, today or later; empty where the words name none.
    static Optional<LocalDate> parse(String words, LocalDate today) {
        String text = words.toLowerCase(Locale.ROOT).strip();
        try {
            return read(text, today).filter(day -> !day.isBefore(today));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> read(String text, LocalDate today) {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        Matcher dotted = DOTTED.matcher(text);
        if (dotted.find()) {
            int year = dotted.group(3) == null ? today.getYear() : number(dotted, 3);
            return Optional.of(ahead(LocalDate.of(year, number(dotted, 2), number(dotted, 1)), today));
        }
        Matcher named = NAMED.matcher(text);
        if (named.find() && month(named.group(2)) > 0) {
            return Optional.of(ahead(LocalDate.of(today.getYear(), month(named.group(2)), number(named, 1)), today));
        }
        return counted(text, today);
    }

    private static Optional<LocalDate> counted(String text, LocalDate today) {
        Matcher count = COUNT.matcher(text);
        boolean found = count.find();
        int days = found ? number(count, 1) : 1;
        String unit = found && count.group(2) != null ? count.group(2) : text;
        if (unit.contains("апт") || unit.contains("нед")) {
            return Optional.of(today.plusWeeks(days));
        }
        if (unit.equals("ай") || unit.startsWith("мес") || text.matches(".*\\bмесяц.*|бір ай.*")) {
            return Optional.of(today.plusMonths(days));
        }
        return found ? Optional.of(today.plusDays(days)) : Optional.empty();
    }

    private static LocalDate ahead(LocalDate day, LocalDate today) {
        return day.isBefore(today.minusMonths(1)) ? day.plusYears(1) : day;
    }

    private static int month(String word) {
        for (int month = 0; month < MONTHS.size(); month++) {
            if (MONTHS.get(month).stream().anyMatch(word::startsWith)) {
                return month + 1;
            }
        }
        return 0;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
