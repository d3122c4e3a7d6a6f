package kz.habarshy.interviewers;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An interviewer's number in the one form it is compared in: up to three capital letters and three to nine digits.
final class BadgeNumber {
    private static final Pattern SHAPE = Pattern.compile("\\p{Lu}{0,3}\\d{3,9}");
    private static final Pattern PERSONAL = Pattern.compile("\\+?\\d{10,20}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0№#._/–—-]+");
    private static final String CYRILLIC = "АВЕКМНОРСТХІЅ";
    private static final String LATIN = "ABEKMHOPCTXIS";

    private BadgeNumber() {}

    /// The form to compare; null when it cannot be a number of this kind. Cyrillic letters that look Latin become so.
    static @Nullable String of(String written) {
        String bare = bare(written).toUpperCase(Locale.ROOT);
        var number = new StringBuilder();
        for (char letter : bare.toCharArray()) {
            int at = CYRILLIC.indexOf(letter);
            number.append(at < 0 ? digit(letter) : LATIN.charAt(at));
        }
        return SHAPE.matcher(number).matches() ? number.toString() : null;
    }

    /// Long enough to be an IIN, a phone or a card.
    static boolean isPersonal(String written) {
        return PERSONAL.matcher(bare(written)).matches();
    }

    private static String bare(String written) {
        return BETWEEN.matcher(written).replaceAll("");
    }

    private static char digit(char letter) {
        int value = Character.digit(letter, 10);
        return value < 0 ? letter : Character.forDigit(value, 10);
    }
}
