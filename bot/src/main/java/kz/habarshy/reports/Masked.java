package kz.habarshy.reports;

import java.util.regex.Pattern;

/// A resident's words without what nobody may see: numbers that may be an IIN or a card, and codes. Phone numbers stay:
/// they lead to the swindler.
final class Masked {
    private static final int LONGEST = 800;
    private static final String HIDDEN = "#";
    private static final Pattern LONG = Pattern.compile("(?<![\\d+])\\d(?:[ -]?\\d){11,18}(?!\\d)");
    private static final Pattern CODE =
            Pattern.compile("(?iu)(?<=(?:код|смс|sms|пароль|құпиясөз|pin|пин|cvv)[\\p{L}:–\\s-]{0,12})\\d{3,8}(?!\\d)");

    private Masked() {}

    static String of(String text) {
        String plain = LONG.matcher(text).replaceAll(HIDDEN);
        plain = CODE.matcher(plain).replaceAll(HIDDEN);
        plain = plain.replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ")
                .replaceAll("[ \\t]+", " ")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)).strip() + "…";
    }
}
