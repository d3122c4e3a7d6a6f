package kz.habarshy.wording;

import java.text.Normalizer;
import java.util.Map;

/// Reads Kazakh and Russian written in home-made Latin letters.
final class Latin {
    private static final Map<String, String> PAIRS = Map.ofEntries(
            Map.entry("sh", "ш"),
            Map.entry("ch", "ч"),
            Map.entry("zh", "ж"),
            Map.entry("kh", "х"),
            Map.entry("gh", "г"),
            Map.entry("ng", "н"),
            Map.entry("ph", "ф"),
            Map.entry("ce", "се"),
            Map.entry("ci", "ци"),
            Map.entry("ck", "к"));
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String SOUNDS = "абкдефгхижклмнопкрстувухиз";

    private Latin() {}

    static boolean hasLatin(String word) {
        return word.chars().anyMatch(c -> c >= 'a' && c <= 'z' || c >= 0xC0 && c < 0x250);
    }

    static String toCyrillic(String word) {
        String plain = Normalizer.normalize(
                        word.replace('ı', 'i').replace("ş", "sh").replace("ç", "ch"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        StringBuilder read = new StringBuilder();
        int at = 0;
        while (at < plain.length()) {
            String pair = at + 2 <= plain.length() ? PAIRS.get(plain.substring(at, at + 2)) : null;
            read.append(pair != null ? pair : sound(plain, at));
            at += pair != null ? 2 : 1;
        }
        return read.toString();
    }

    private static String sound(String word, int at) {
        char c = word.charAt(at);
        if (at == 0 && word.startsWith("ye")) {
            return "";
        }
        int letter = LETTERS.indexOf(c);
        return letter >= 0 ? String.valueOf(SOUNDS.charAt(letter)) : String.valueOf(c);
    }
}
