package kz.habarshy.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Russian dates and ranges in the form that a sentence needs; the month stands in the genitive throughout.
final class RussianForms {
    static final String YEAR = "год";
    static final String INCLUDED = "включительно";
    private static final List<String> FROM_TO = List.of("с", "по");
    private static final List<String> MONTHS = List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");

    private RussianForms() {}

    static String day(LocalDate day, List<String> forms) {
        List<String> rest = new ArrayList<>(forms);
        boolean year = rest.remove(YEAR);
        boolean included = rest.remove(INCLUDED);
        refuse(rest, forms);
        return plain(day) + tail(day, year, included);
    }

    static String range(LocalDate from, LocalDate to, List<String> forms) {
        List<String> rest = new ArrayList<>(forms);
        boolean year = rest.remove(YEAR);
        boolean included = rest.remove(INCLUDED);
        boolean fromTo = rest.equals(FROM_TO);
        refuse(fromTo ? List.of() : rest, forms);
        boolean years = year && from.getYear() != to.getYear();
        boolean oneMonth = from.getMonth() == to.getMonth() && from.getYear() == to.getYear();
        String start = oneMonth ? String.valueOf(from.getDayOfMonth()) : plain(from) + tail(from, years, false);
        String end = plain(to) + tail(to, year, included);
        return fromTo ? "с " + start + " по " + end : start + (oneMonth ? "–" : " – ") + end;
    }

    static String number(String digits, List<String> forms) {
        refuse(forms, forms);
        return digits;
    }

    static Set<String> forms() {
        return Set.of(YEAR, INCLUDED, FROM_TO.getFirst(), FROM_TO.getLast());
    }

    private static String plain(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1);
    }

    private static String tail(LocalDate day, boolean year, boolean included) {
        return (year ? " " + day.getYear() + " года" : "") + (included ? " включительно" : "");
    }

    private static void refuse(List<String> rest, List<String> forms) {
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("no Russian form «" + String.join("_", forms) + "»");
        }
    }
}
