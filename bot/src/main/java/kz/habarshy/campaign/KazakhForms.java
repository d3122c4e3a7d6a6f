package kz.habarshy.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Kazakh dates, ranges and numbers in the form that a sentence needs.
final class KazakhForms {
    static final String YEAR = "жыл";
    static final String INCLUDED = "қоса";
    private static final List<String> MONTHS = List.of(
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
    private static final List<String> ONES =
            List.of("нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз");
    private static final List<String> TENS =
            List.of("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан");
    private static final List<String> THOUSANDS = List.of("", "мың", "миллион", "миллиард", "триллион");

    private KazakhForms() {}

    static String day(LocalDate day, List<String> forms) {
        Ending ending = Ending.of(forms, true);
        return (ending.year() ? year(day) : "") + day.getDayOfMonth() + " " + ending.on(month(day));
    }

    static String range(LocalDate from, LocalDate to, List<String> forms) {
        Ending ending = Ending.of(forms, true);
        String last = ending.on(month(to));
        if (from.getYear() != to.getYear() && ending.year()) {
            return day(from, List.of(YEAR)) + " – " + year(to) + to.getDayOfMonth() + " " + last;
        }
        String year = ending.year() ? year(to) : "";
        return from.getMonth() == to.getMonth() && from.getYear() == to.getYear()
                ? year + from.getDayOfMonth() + "–" + to.getDayOfMonth() + " " + last
                : year + day(from, List.of()) + " – " + to.getDayOfMonth() + " " + last;
    }

    /// «25-ке»: the ending follows the last numeral as it is spoken. Digits may be grouped or have decimals.
    static String number(String digits, List<String> forms) {
        if (forms.isEmpty()) {
            return digits;
        }
        String ending = Ending.of(forms, false).kase().endingOf(lastNumeral(digits));
        return ending.isEmpty() ? digits : digits + "-" + ending;
    }

    static String month(LocalDate day) {
        return MONTHS.get(day.getMonthValue() - 1);
    }

    private static String year(LocalDate day) {
        return day.getYear() + " жылғы ";
    }

    static String lastNumeral(String digits) {
        String last = digits.substring(Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.')) + 1)
                .replaceAll("\\D", "");
        if (last.isEmpty()) {
            throw new IllegalArgumentException("«" + digits + "» is not a number");
        }
        long number = Long.parseLong(last);
        if (number % 10 != 0 || number == 0) {
            return ONES.get((int) (number % 10));
        }
        if (number % 100 != 0) {
            return TENS.get((int) (number / 10 % 10));
        }
        if (number % 1000 != 0) {
            return "жүз";
        }
        int power = 0;
        for (long rest = number; rest % 1000 == 0; rest /= 1000) {
            power++;
        }
        return THOUSANDS.get(power);
    }

    private record Ending(boolean year, boolean included, KazakhCase kase) {
        static Ending of(List<String> forms, boolean date) {
            List<String> rest = new ArrayList<>(forms);
            boolean year = date && rest.remove(YEAR);
            boolean included = date && rest.remove(INCLUDED);
            String form = rest.isEmpty() ? KazakhCase.NOMINATIVE.form : rest.removeFirst();
            KazakhCase kase = included ? KazakhCase.ACCUSATIVE : KazakhCase.of(form);
            if (kase == null || !rest.isEmpty() || (included && !form.equals(KazakhCase.NOMINATIVE.form))) {
                throw new IllegalArgumentException("no Kazakh form «" + String.join("_", forms) + "»");
            }
            return new Ending(year, included, kase);
        }

        String on(String word) {
            return word + kase.endingOf(word) + (included ? " қоса алғанда" : "");
        }
    }

    static Set<String> forms() {
        Set<String> forms = new HashSet<>(Set.of(YEAR, INCLUDED));
        for (KazakhCase each : KazakhCase.values()) {
            forms.add(each.form);
        }
        return forms;
    }
}
