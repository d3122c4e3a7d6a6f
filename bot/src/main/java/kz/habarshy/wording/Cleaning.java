package kz.habarshy.wording;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Takes disguises off a text: invisible marks, fancy letters, letters spaced out, signs and digits in place of
/// letters.
final class Cleaning {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u3164]");
    private static final Pattern COMBINING = Pattern.compile("(?<=[\\p{L}])[\\u0300-\\u0305\\u0307-\\u036F\\u0489]+");
    private static final Pattern SPACED =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}([ ._*|·•-])\\p{L}(?:\\1\\p{L})+(?![\\p{L}\\p{N}])(?:\\1(?= ))?");
    private static final Pattern GAP = Pattern.compile("[ ._*|·•-]+");
    private static final Pattern SIGN_IN_WORD = Pattern.compile("(?<=\\p{L})[@$€013](?=\\p{L})");
    private static final Pattern SIGN_BEFORE_WORD = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:0(?=\\p{IsCyrillic}{2})|3(?=[@\\p{IsCyrillic}]\\p{L}?[@013]\\p{L}|@\\p{L}))");
    private static final Pattern THREE =
            Pattern.compile("(?<=[аеёиоуыэюяәіөүұ])3(?=\\p{IsCyrillic})|(?<=\\p{L})3(?=[@0аеёиоуыэюяәіөүұ])");
    private static final Pattern ROUND = Pattern.compile("(?<=\\d)[oо]{2,}(?!\\p{L})");
    private static final Pattern DOTTED = Pattern.compile("(?<=\\p{L})[*_|·•](?=\\p{L})");
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");

    private static final String SIGNS = "@$€013";
    private static final String AS_LATIN = "aseoie";
    private static final String AS_CYRILLIC = "асеоіе";
    private static final char LATIN_END = '\u0250';

    private Cleaning() {}

    static String cleaned(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return PlainText.is(lower) ? lower : undisguised(text);
    }

    /// Slower than the look whether there is anything to take off.
    static String undisguised(String text) {
        String plain = Normalizer.normalize(Tricks.undone(text), Normalizer.Form.NFKC);
        plain = INVISIBLE.matcher(plain).replaceAll("");
        plain = COMBINING.matcher(plain).replaceAll("");
        plain = Keyboard.mended(plain.toLowerCase(Locale.ROOT));
        plain = SPACED.matcher(plain)
                .replaceAll(match -> GAP.matcher(match.group()).replaceAll(""));
        // Letters that a gap kept apart may be one letter together.
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKC);
        plain = SIGN_BEFORE_WORD
                .matcher(plain)
                .replaceAll(match -> match.group().equals("0") ? "о" : "з");
        plain = THREE.matcher(plain).replaceAll("з");
        plain = ROUND.matcher(plain)
                .replaceAll(match -> "0".repeat(match.group().length()));
        plain = withoutSigns(plain);
        plain = DOTTED.matcher(plain).replaceAll("");
        plain = STRETCHED.matcher(plain).replaceAll("$1");
        return LookAlikes.mended(plain);
    }

    private static String withoutSigns(String text) {
        return SIGN_IN_WORD.matcher(text).replaceAll(match -> {
            char before = text.charAt(match.start() - 1);
            int sign = SIGNS.indexOf(match.group());
            return String.valueOf((before < LATIN_END ? AS_LATIN : AS_CYRILLIC).charAt(sign));
        });
    }
}
