package kz.habarshy.privacy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.wording.Meaning;

/// Finds in a text what nobody should read in a chat; safe to share.
final class PersonalData {
    private static final Pattern TWELVE = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");
    private static final int IIN = 12;
    private static final int CARD = 16;

    private final Supplier<Surroundings> surroundings;

    PersonalData(Campaign campaign) {
        this.surroundings = campaign.derived(Surroundings::of);
        Surroundings _ = surroundings.get();
    }

    /// Never throws, whatever the text.
    Set<Kind> in(String text, LocalDate today) {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        List<Digits> digits = Digits.in(text);
        if (digits.isEmpty()) {
            return found;
        }
        Meaning meaning = surroundings.get().meaning(text);
        boolean meant = Surroundings.isMeant(meaning);
        if (!meant && has(digits, CARD, CardNumber::isValid)) {
            found.add(Kind.CARD);
        }
        if (!meant && !Surroundings.isAnother(meaning) && has(digits, IIN, number -> Iin.isValid(number, today))) {
            found.add(Kind.IIN);
        }
        if (Surroundings.tellsCode(meaning)) {
            found.add(Kind.CODE);
        }
        return found;
    }

    /// Whether the text of a code on a picture names a person, in an address too.
    boolean names(String code, LocalDate today) {
        return TWELVE.matcher(code).results().anyMatch(digits -> Iin.isValid(digits.group(), today));
    }

    private static boolean has(List<Digits> digits, int length, Predicate<String> valid) {
        return digits.stream().anyMatch(run -> run.numbers(length).stream().anyMatch(valid));
    }
}
