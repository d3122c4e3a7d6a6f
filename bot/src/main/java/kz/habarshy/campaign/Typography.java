package kz.habarshy.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.habarshy.chat.Language;

/// The calm of a text: no exclamation marks, shouting or emoji, « » and – where they belong.
final class Typography {
    private static final Map<Pattern, String> SIGNS = new LinkedHashMap<>();
    private static final Pattern SHOUT = Pattern.compile("(?<![\\p{L}-])\\p{Lu}{6,}(?!\\p{L})");
    private static final Pattern POLITE =
            Pattern.compile("(?<=[\\p{Ll}\\d,;–] )(Вы|Вас|Вам|Вами|Ваш|Ваша|Ваше|Ваши|Вашего|Вашей)(?!\\p{L})");
    private static final Pattern SIMPLE = Pattern.compile("\\{([\\p{L}\\d_]+)\\}");

    static {
        SIGNS.put(Pattern.compile("!"), "has an exclamation mark");
        SIGNS.put(Pattern.compile("([?.,;:–])\\1\\1"), "has a sign three times in a row");
        SIGNS.put(Pattern.compile("[\"“”„‟]"), "has quotation marks other than « »");
        SIGNS.put(Pattern.compile("(?m)(?<=\\S) - |(?m)^- |—"), "has a hyphen or long dash for –");
        SIGNS.put(Pattern.compile("[ \\t]{2,}|(?m)[ \\t]+$"), "has spaces twice or at the end of a line");
        SIGNS.put(Pattern.compile(" [,.;:?](?!\\p{L})"), "has a space before a sign");
        SIGNS.put(Pattern.compile("[\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}]"), "has an emoji");
        SIGNS.put(Pattern.compile("\\{\\w|\\w\\}"), "has a brace left over");
    }

    private Typography() {}

    static void look(Wording wording, Consumer<String> tell) {
        String text = wording.text();
        SIGNS.forEach((sign, message) -> {
            if (sign.matcher(text).find()) {
                tell.accept(message);
            }
        });
        if (text.split("\\*\\*", -1).length % 2 == 0) {
            tell.accept("has ** that is not closed");
        }
        if (text.chars().filter(sign -> sign == '«').count()
                != text.chars().filter(sign -> sign == '»').count()) {
            tell.accept("has « without » or the reverse");
        }
        tellEach(SHOUT.matcher(text), "shouts", tell);
        if (wording.language() == Language.RU) {
            tellEach(POLITE.matcher(text), "must be in lower case", tell);
        }
        gluedSuffix(wording, tell);
    }

    private static void tellEach(Matcher matcher, String message, Consumer<String> tell) {
        while (matcher.find()) {
            tell.accept("«" + matcher.group() + "» " + message);
        }
    }

    private static void gluedSuffix(Wording wording, Consumer<String> tell) {
        String source = wording.template().source();
        Matcher matcher = SIMPLE.matcher(source);
        while (matcher.find()) {
            if (wording.template().names().contains(matcher.group(1))
                    && (source.substring(matcher.end()).matches("(?s)-?\\p{L}.*")
                            || source.substring(0, matcher.start()).matches("(?s).*[\\p{L}\\d]-?"))) {
                tell.accept("glues letters to " + matcher.group());
            }
        }
    }
}
