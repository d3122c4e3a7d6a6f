package kz.habarshy.wording;

/// Mends a text typed in Cyrillic with the keyboard left on Latin: «gthtgbcm» is «перепись».
final class Keyboard {
    private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./&?@#$^";
    private static final String CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю.?,\"№;:";
    private static final String KAZAKH_DIGITS = "234589";
    private static final String KAZAKH_LETTERS = "әіңғүұ";
    private static final double VOWELS_OF_A_LANGUAGE = 0.2;
    private static final int FEWEST_LETTERS = 6;

    private Keyboard() {}

    static String mended(String text) {
        return looksWrong(text) ? switched(text) : text;
    }

    /// Hardly any Latin vowels: no language is written so, but every Cyrillic text on a Latin keyboard is.
    private static boolean looksWrong(String text) {
        int latin = 0;
        int others = 0;
        int vowels = 0;
        for (char c : text.toCharArray()) {
            if (c >= 'a' && c <= 'z') {
                latin++;
                vowels += "aeiou".indexOf(c) >= 0 ? 1 : 0;
            } else if (Character.isLetter(c)) {
                others++;
            }
        }
        return latin >= FEWEST_LETTERS && others == 0 && vowels < latin * VOWELS_OF_A_LANGUAGE && !text.contains("://");
    }

    private static String switched(String text) {
        StringBuilder mended = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int key = LATIN.indexOf(c);
            mended.append(key >= 0 ? CYRILLIC.charAt(key) : digit(text, i));
        }
        return mended.toString();
    }

    private static char digit(String text, int at) {
        char c = text.charAt(at);
        boolean inWord = beside(text, at - 1) || beside(text, at + 1);
        int key = KAZAKH_DIGITS.indexOf(c);
        if (!inWord) {
            return c;
        }
        return key >= 0 ? KAZAKH_LETTERS.charAt(key) : c == '0' ? 'қ' : c == '-' ? 'ө' : c == '=' ? 'һ' : c;
    }

    private static boolean beside(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }
}
