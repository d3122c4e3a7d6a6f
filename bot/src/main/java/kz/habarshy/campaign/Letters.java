package kz.habarshy.campaign;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.habarshy.chat.Language;

/// Words are of one alphabet, and Kazakh is written with its own letters.
final class Letters {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern KAZAKH =
            Pattern.compile("[әғқңөұүһі]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int WORDS_WITHOUT = 4;

    private Letters() {}

    static void look(Wording wording, Consumer<String> tell) {
        int words = 0;
        Matcher matcher = WORD.matcher(wording.text());
        while (matcher.find()) {
            String word = matcher.group();
            boolean cyrillic = CYRILLIC.matcher(word).find();
            words += cyrillic ? 1 : 0;
            if (cyrillic && LATIN.matcher(word).find()) {
                tell.accept("mixes Cyrillic and Latin letters in «" + word + "»");
            }
        }
        boolean kazakh = KAZAKH.matcher(wording.text()).find();
        if (wording.language() == Language.KK && words > WORDS_WITHOUT && !kazakh) {
            tell.accept("is Kazakh without a Kazakh letter");
        }
        if (wording.text().indexOf('\uFFFD') >= 0) {
            tell.accept("is not UTF-8");
        }
    }
}
