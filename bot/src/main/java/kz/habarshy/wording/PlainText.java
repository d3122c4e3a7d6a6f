package kz.habarshy.wording;

/// Tells a text that hides nothing from one that has to be cleaned: Cyrillic words, numbers that stand alone and
/// ordinary punctuation, which is what most people type.
final class PlainText {
    static final String LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі";

    private static final String PUNCTUATION = " ,.?!:;()\"«»–—-\n";
    private static final int OTHER = 0;
    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int MARK = 3;
    private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

    static {
        LETTERS.chars().forEach(c -> KINDS[c] = LETTER);
        PUNCTUATION.chars().forEach(c -> KINDS[c] = MARK);
        "0123456789".chars().forEach(c -> KINDS[c] = DIGIT);
    }

    private PlainText() {}

    /// Whether cleaning would leave the text as it is; `text` is in lower case.
    static boolean is(String text) {
        int before = MARK;
        for (int i = 0; i < text.length(); i++) {
            int kind = KINDS[text.charAt(i)];
            boolean mixed = kind == LETTER && before == DIGIT || kind == DIGIT && before == LETTER;
            if (kind == OTHER || mixed || kind == LETTER && (stretched(text, i) || spaced(text, i))) {
                return false;
            }
            before = kind;
        }
        return true;
    }

    private static boolean stretched(String text, int at) {
        return at >= 2 && text.charAt(at) == text.charAt(at - 1) && text.charAt(at) == text.charAt(at - 2);
    }

    /// «п е р»: three letters, each alone, with a single mark between them.
    private static boolean spaced(String text, int at) {
        return at >= 4
                && KINDS[text.charAt(at - 1)] == MARK
                && KINDS[text.charAt(at - 2)] == LETTER
                && KINDS[text.charAt(at - 3)] == MARK
                && KINDS[text.charAt(at - 4)] == LETTER
                && (at == 4 || KINDS[text.charAt(at - 5)] != LETTER);
    }
}
