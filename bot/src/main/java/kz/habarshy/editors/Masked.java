package kz.habarshy.editors;

import java.util.regex.Pattern;

/// A question without what could name somebody: no numbers of four digits or more, no links, names of accounts or
/// addresses of mail, and not longer than a question needs.
final class Masked {
    private static final int LONGEST = 200;
    private static final int FEWEST_LETTERS = 3;
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[\\s().-]*\\d){3,}");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?iu)\\S+@\\S+|@\\w+|[a-z]+://\\S+|\\b(?:[\\p{L}\\d-]+\\.)+\\p{L}{2,}/\\S*|\\b(?:[a-z\\d-]+\\.)+[a-z]{2,}\\b");

    private static final Pattern GAPS = Pattern.compile("[*<>{}\\p{Cntrl}\\s]+");

    private Masked() {}

    /// Empty where too little is left to be a question.
    static String of(String text) {
        String plain = text.chars().anyMatch(Masked::belongsToName)
                ? NUMBER.matcher(ADDRESS.matcher(text).replaceAll(" ")).replaceAll("#")
                : text;
        plain = GAPS.matcher(plain).replaceAll(" ").strip();
        if (plain.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return "";
        }
        return plain.length() <= LONGEST || plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)).strip() + "…";
    }

    /// Without one of these there is neither a number nor an address.
    private static boolean belongsToName(int c) {
        return c == '@' || c == '.' || c == '/' || Character.isDigit(c);
    }
}
