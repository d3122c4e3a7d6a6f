package kz.habarshy.wording;

/// One spelling for all keyboards: Kazakh letters as typed without them, Latin as heard, sounds that people mix up as
/// one.
final class Folding {
    private Folding() {}

    /// Idempotent; letters of other alphabets and digits stay as they are.
    static String folded(String word) {
        String cyrillic = Latin.hasLatin(word) ? Latin.toCyrillic(word) : word;
        StringBuilder sounds = new StringBuilder();
        for (char c : cyrillic.toCharArray()) {
            sounds.append(sound(c));
        }
        String before = "";
        String text = sounds.toString();
        while (!text.equals(before)) {
            before = text;
            text = withoutDoubles(text.replace("нг", "н").replace("дж", "ж").replace("шч", "ш"));
        }
        return text;
    }

    private static String sound(char c) {
        return switch (c) {
            case 'ә' -> "а";
            case 'і', 'ы', 'й', 'ї' -> "и";
            case 'ң' -> "н";
            case 'ғ', 'ґ' -> "г";
            case 'ү', 'ұ' -> "у";
            case 'қ' -> "к";
            case 'ө' -> "о";
            case 'һ' -> "х";
            case 'ё', 'э', 'є' -> "е";
            case 'щ' -> "ш";
            case 'ц' -> "тс";
            case 'ю' -> "иу";
            case 'я' -> "иа";
            case 'ъ', 'ь', '\'', '’', 'ʻ', '`' -> "";
            case 'ѕ' -> "с";
            default -> String.valueOf(c);
        };
    }

    private static String withoutDoubles(String text) {
        StringBuilder single = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean doubled = !single.isEmpty() && single.charAt(single.length() - 1) == c && Character.isLetter(c);
            if (!doubled) {
                single.append(c);
            }
        }
        return single.toString();
    }
}
