package kz.habarshy.interviewers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one row of the roster: either a badge or the reason why not.
final class RosterRow {
    private static final List<DateTimeFormatter> DAYS = List.of(day("uuuu-MM-dd"), day("d.M.uuuu"), day("d/M/uuuu"));
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.-]*(?: \\p{L}[\\p{L}\\p{M}'’.-]*){0,4}");
    private static final int LONGEST_NAME = 80;
    private static final Set<String> ACTIVE = Set.of(
            "",
            "active",
            "valid",
            "действует",
            "действителен",
            "действительно",
            "активен",
            "работает",
            "жарамды",
            "белсенді",
            "жұмысістейді");
    private static final Set<String> WITHDRAWN = Set.of(
            "withdrawn",
            "inactive",
            "revoked",
            "отозвано",
            "отозван",
            "аннулировано",
            "уволен",
            "уволена",
            "снят",
            "неактивен",
            "недействительно",
            "қайтарыпалынды",
            "қайтарылған",
            "күшіжойылды",
            "шығарылған",
            "жарамсыз",
            "жұмыстаншықты");

    private final Map<Column, String> cells;
    private final Territory territory;

    RosterRow(Map<Column, String> cells, Territory territory) {
        this.cells = cells;
        this.territory = territory;
    }

    /// The number in the form to compare; null when the cell holds none.
    @Nullable
    String number() {
        return BadgeNumber.of(cell(Column.NUMBER));
    }

    /// A badge, or what is wrong.
    record Reading(@Nullable Badge badge, @Nullable InterviewersText why) {}

    Reading read() {
        String kato = territory.region(cell(Column.REGION));
        String place = district(kato);
        LocalDate from = date(cell(Column.FROM));
        LocalDate to = date(cell(Column.TO));
        if (number() == null) {
            return wrong(
                    BadgeNumber.isPersonal(cell(Column.NUMBER))
                            ? InterviewersText.REASON_PERSONAL
                            : InterviewersText.REASON_NUMBER);
        } else if (!named()) {
            return wrong(InterviewersText.REASON_NAME);
        } else if (kato == null) {
            return wrong(InterviewersText.REASON_REGION);
        } else if (place == null) {
            return wrong(InterviewersText.REASON_DISTRICT);
        } else if (from == null || to == null) {
            return wrong(InterviewersText.REASON_DATE);
        } else if (to.isBefore(from)) {
            return wrong(InterviewersText.REASON_ORDER);
        } else if (!WITHDRAWN.contains(status()) && !ACTIVE.contains(status())) {
            return wrong(InterviewersText.REASON_STATUS);
        }
        String name = shown(cell(Column.NAME));
        return new Reading(new Badge(name, kato, place, from, to, WITHDRAWN.contains(status())), null);
    }

    private static Reading wrong(InterviewersText why) {
        return new Reading(null, why);
    }

    private @Nullable String district(@Nullable String kato) {
        String written = cell(Column.DISTRICT);
        return written.isEmpty() || kato == null ? "" : territory.district(kato, written);
    }

    private String status() {
        return cell(Column.STATUS).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    /// Lists write the surname first: «Мысалова Айдана Үлгіқызы» is shown as «Айдана М.».
    static String shown(String name) {
        String[] words = name.split(" ");
        return words.length == 1
                ? words[0]
                : words[1] + " " + words[0].substring(0, words[0].offsetByCodePoints(0, 1)) + ".";
    }

    private boolean named() {
        String name = cell(Column.NAME);
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
    }

    private String cell(Column column) {
        return cells.getOrDefault(column, "").replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    private static @Nullable LocalDate date(String written) {
        for (DateTimeFormatter form : DAYS) {
            try {
                return LocalDate.parse(written, form);
            } catch (DateTimeParseException next) {
                continue;
            }
        }
        return null;
    }

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
