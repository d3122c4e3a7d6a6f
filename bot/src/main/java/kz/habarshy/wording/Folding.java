package kz.habarshy.wording;

/// One spelling for all keyboards: Kazakh letters as typed without them, Latin as heard, sounds that people mix up as
/// one.
final class Folding {
    private Folding() {}

    /// Idempotent; letters of other alphabets and digits stay as they are.
    static String folded(String word) {
        String cyrillic = Latin.hasLatin(word) ? Latin.toCyrillic(word) : word;
        StringBuilder sounds = new StringBuilder(cyrillic.length() + 2);
        for (int i = 0; i < cyrillic.length(); i++) {
            add(cyrillic.charAt(i), sounds);
        }
        String before = "";
        String text = sounds.toString();
        while (!text.equals(before)) {
            before = text;
            text = withoutDoubles(text.replace("нг", "н").replace("дж", "ж").replace("шч", "ш"));
        }
        return text;
    }

    private static void add(char c, StringBuilder sounds) {
        switch (c) {
            case 'ә' -> sounds.append('а');
            case 'і', 'ы', 'й', 'ї' -> sounds.append('и');
            case 'ң' -> sounds.append('н');
            case 'ғ', 'ґ' -> sounds.append('г');
            case 'ү', 'ұ' -> sounds.append('у');
            case 'қ' -> sounds.append('к');
            case 'ө' -> sounds.append('о');
            case 'һ' -> sounds.append('х');
            case 'ё', 'э', 'є' -> sounds.append('е');
            case 'щ' -> sounds.append('ш');
            case 'ц' -> sounds.append("тс");
            case 'ю' -> sounds.append("иу");
            case 'я' -> sounds.append("иа");
            case 'ъ', 'ь', '\'', '’', 'ʻ', '`' -> {}
            case 'ѕ' -> sounds.append('с');
            default -> sounds.append(c);
        }
    }

    private static String withoutDoubles(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == text.charAt(i - 1) && Character.isLetter(text.charAt(i))) {
                return single(text);
            }
        }
        return text;
    }

    private static String single(String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = !single.isEmpty() && single.charAt(single.length() - 1) == c && Character.isLetter(c);
            if (!doubled) {
                single.append(c);
            }
        }
        return single.toString();
    }
}
