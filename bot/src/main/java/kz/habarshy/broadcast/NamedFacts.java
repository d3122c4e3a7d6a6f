package kz.habarshy.broadcast;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.habarshy.chat.Language;

/// The hard facts that a text names: dates as `day.month`, phones, numbers and addresses, each in one form in both
/// languages.
record NamedFacts(Set<String> dates, Set<String> phones, Set<String> numbers, Set<String> links) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final List<String> KAZAKH_MONTHS = List.of(
            "қаңтар",
            "ақпан",
            "наурыз",
            "сәуір",
            "мамыр",
            "маусым",
            "шілде",
            "тамыз",
            "қыркүйек",
            "қазан",
            "қараша",
            "желтоқсан");
    private static final List<String> RUSSIAN_MONTHS = List.of(
            "январ",
            "феврал",
            "март",
            "апрел",
            "ма[йяею]",
            "июн",
            "июл",
            "август",
            "сентябр",
            "октябр",
            "ноябр",
            "декабр");
    private static final Pattern KAZAKH_DATE = date(KAZAKH_MONTHS);
    private static final Pattern RUSSIAN_DATE = date(RUSSIAN_MONTHS);
    private static final Pattern TYPED_DATE =
            Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(0?[1-9]|1[0-2])(?:\\.(\\d{4}))?(?![\\d.]*\\d)");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)\\+?\\d(?:[\\s()-]*\\d){9,12}(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.:,]\\d+)*");
    private static final Pattern LINK = Pattern.compile(
            "(?<![\\p{L}\\d.-])(?:https?://)?((?:[a-z0-9-]+\\.)+[a-z]{2,}(?:/[^\\s]*)?|@[a-z]\\w{3,})", FLAGS);

    private static Pattern date(List<String> months) {
        return Pattern.compile(
                "(?:(\\d{1,2})\\s*[-–]\\s*|(?:с|от)\\s+(\\d{1,2})\\s+(?:по|до)\\s+)?(?<!\\d)(\\d{1,2})\\s+(?:("
                        + String.join(")|(", months) + "))\\p{L}*",
                FLAGS);
    }

    static NamedFacts in(String text, Language language) {
        Set<String> links = new TreeSet<>();
        Set<String> dates = new TreeSet<>();
        Set<String> phones = new TreeSet<>();
        Set<String> numbers = new TreeSet<>();
        String rest = take(text, LINK, match -> links.add(link(match.group(1))));
        rest = take(rest, language == Language.KK ? KAZAKH_DATE : RUSSIAN_DATE, match -> dates(match, dates));
        rest = take(rest, PHONE, match -> phones.add(phone(match.group())));
        rest = take(rest, TYPED_DATE, match -> dates.add(date(match.group(1), Integer.parseInt(match.group(2)))));
        take(rest, NUMBER, match -> numbers.add(match.group().replace('.', ':').replace(',', ':')));
        return new NamedFacts(dates, phones, numbers, links);
    }

    private static String take(String text, Pattern pattern, Consumer<MatchResult> found) {
        Matcher matcher = pattern.matcher(text);
        matcher.results().forEach(found);
        return matcher.reset().replaceAll(" ");
    }

    private static void dates(MatchResult match, Set<String> dates) {
        int month = 1;
        while (match.group(month + 3) == null) {
            month++;
        }
        for (int group = 1; group <= 3; group++) {
            if (match.group(group) != null) {
                dates.add(date(match.group(group), month));
            }
        }
    }

    private static String date(String day, int month) {
        return Integer.parseInt(day) + "." + month;
    }

    private static String phone(String typed) {
        String digits = typed.replaceAll("\\D", "");
        return digits.startsWith("8") && digits.length() == 11 ? "7" + digits.substring(1) : digits;
    }

    private static String link(String typed) {
        String small = typed.toLowerCase(Locale.ROOT).replaceAll("[.,;:)»/]+$", "");
        return small.startsWith("www.") ? small.substring(4) : small;
    }
}
