package kz.habarshy.wording;

import com.ibm.icu.text.SpoofChecker;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Gives a word of two alphabets back to one: a Latin letter that looks like a Cyrillic one becomes it, and strange
/// letters too.
final class LookAlikes {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_ENDING = 2;
    private static final Map<Character, Character> TO_CYRILLIC = new HashMap<>();
    private static final Map<String, Character> BY_SKELETON = new HashMap<>();
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();

    static {
        String latin = "aceopxykmthbinurgvw";
        String like = "асеорхукмтнвіпиггвш";
        for (int i = 0; i < latin.length(); i++) {
            TO_CYRILLIC.put(latin.charAt(i), like.charAt(i));
        }
        TO_CYRILLIC.put('u', 'и');
        TO_CYRILLIC.put('r', 'г');
        TO_CYRILLIC.put('s', 'ѕ');
        for (char letter : PlainText.LETTERS.toCharArray()) {
            BY_SKELETON.putIfAbsent(CHECKER.getSkeleton(String.valueOf(letter)), letter);
        }
    }

    private LookAlikes() {}

    static String mended(String text) {
        return WORD.matcher(text).replaceAll(match -> mendedWord(match.group()));
    }

    private static String mendedWord(String word) {
        boolean cyrillic = false;
        boolean latin = false;
        boolean strange = false;
        int switches = 0;
        for (int i = 0; i < word.length(); i++) {
            boolean isCyrillic = isCyrillic(word.charAt(i));
            boolean isLatin = isLatin(word.charAt(i));
            cyrillic |= isCyrillic;
            latin |= isLatin;
            strange |= !isCyrillic && !isLatin || isCyrillic && oddCyrillic(word.charAt(i));
            switches += i > 0 && isLatin(word.charAt(i - 1)) != isLatin ? 1 : 0;
        }
        if (!strange && (!cyrillic || !latin)) {
            return word;
        }
        return switches == 1 && nameWithEnding(word) ? word : toCyrillic(word);
    }

    /// «eGovтан» is a Latin name with a Cyrillic ending, no disguise.
    private static boolean nameWithEnding(String word) {
        int latin = (int) word.chars().filter(c -> isLatin((char) c)).count();
        return latin >= SHORTEST_NAME && word.length() - latin >= SHORTEST_ENDING;
    }

    private static String toCyrillic(String word) {
        StringBuilder mended = new StringBuilder();
        for (char c : word.toCharArray()) {
            mended.append(toCyrillic(c));
        }
        return mended.toString();
    }

    private static char toCyrillic(char c) {
        if (isCyrillic(c) && !oddCyrillic(c)) {
            return c;
        }
        Character known = TO_CYRILLIC.get(c);
        if (known != null) {
            return known;
        }
        return BY_SKELETON.getOrDefault(CHECKER.getSkeleton(String.valueOf(c)), c);
    }

    private static boolean oddCyrillic(char c) {
        return PlainText.LETTERS.indexOf(c) < 0;
    }

    private static boolean isCyrillic(char c) {
        return UnicodeScript.of(c) == UnicodeScript.CYRILLIC;
    }

    private static boolean isLatin(char c) {
        return UnicodeScript.of(c) == UnicodeScript.LATIN;
    }
}
