package kz.habarshy.wording;

/// What a screen shows as letters although it is none, and what it shows the other way round.
final class Tricks {
    private static final int FLAGS = 0x1F1E6;
    private static final int ROUND = 0x1F150;
    private static final int SQUARE = 0x1F170;
    private static final int LETTERS = 26;
    private static final char BACKWARDS = '\u202E';
    private static final String UNTIL = "\u202C\n";

    private Tricks() {}

    /// Letters in boxes and those that flags are made of become plain ones, words after the mark that turns them round
    /// are turned back.
    static String undone(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(Tricks::letter).forEach(plain::appendCodePoint);
        for (int at = plain.indexOf(String.valueOf(BACKWARDS));
                at >= 0;
                at = plain.indexOf(String.valueOf(BACKWARDS), at)) {
            int end = at + 1;
            while (end < plain.length() && UNTIL.indexOf(plain.charAt(end)) < 0) {
                end++;
            }
            String turned =
                    new StringBuilder(plain.substring(at + 1, end)).reverse().toString();
            plain.replace(at, end, turned);
        }
        return plain.toString();
    }

    private static int letter(int code) {
        for (int first : new int[] {FLAGS, ROUND, SQUARE}) {
            if (code >= first && code < first + LETTERS) {
                return 'a' + code - first;
            }
        }
        return code;
    }
}
