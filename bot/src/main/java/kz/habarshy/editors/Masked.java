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
        String plain = mayName(text)
                ? NUMBER.matcher(ADDRESS.matcher(text).replaceAll(" ")).replaceAll("#")
                : text;
        plain = isInOneLine(plain) ? plain : GAPS.matcher(plain).replaceAll(" ").strip();
        if (plain.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count() < FEWEST_LETTERS) {
            return "";
        }
        return plain.length() <= LONGEST || plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)).strip() + "…";
    }

    /// Without a digit or one of these there is neither a number nor an address.
    private static boolean mayName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || c == '.' || c == '/' || Character.isDigit(c)) {
                return true;
            }
        }
        return false;
    }

    /// Whether there is nothing to be done about gaps: one plain space between words, none at the ends.
    private static boolean isInOneLine(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean gap = c == ' ' ? before == ' ' : c < ' ' || c == 0x7F || "*<>{}".indexOf(c) >= 0;
            if (gap || Character.isWhitespace(c) && c != ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }
}
