package kz.habarshy.answers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Cuts a message where one question ends and the next may begin.
final class Parts {
    private static final int MOST = 5;
    static final Pattern BORDER = Pattern.compile("(?iuU)(?<=[?!.;])\\s+|\\n+"
            + "|[\\s,]+(?:и|а|да)?\\s*ещ[её](?:\\s+(?:один\\s+)?вопрос)?[\\s,:]+"
            + "|[\\s,]+(?:және\\s+)?тағы(?:\\s+(?:да|бір сұрақ))?[\\s,:]+"
            + "|[\\s,]+(?:и|а)\\s+(?=(?:как|где|когда|куда|сколько|что|кто|кого|нужн|надо|обязат|зачем|почему|до|есть|можно|"
            + "будет|будут|придет|придёт|чем|правда|штраф)\\p{L}*\\b)"
            + "|[\\s,]+(?:және|әрі)\\s+");

    private static final List<String> JOINING = List.of("ещ", "тағы", "және", "әрі");

    private Parts() {}

    /// The parts of at least two words; at most five.
    static List<String> of(String text) {
        String[] parts = mayHaveBorder(text) ? BORDER.split(text) : new String[] {text};
        return Arrays.stream(parts)
                .map(String::strip)
                .filter(part -> part.indexOf(' ') > 0)
                .limit(MOST)
                .toList();
    }

    /// Whether something stands in it without which there is no border: most messages are one question.
    static boolean mayHaveBorder(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = "?!.;".indexOf(c) >= 0 && isGap(text, i + 1);
            boolean joins = "иИаА".indexOf(c) >= 0 && isGap(text, i - 1) && isGap(text, i + 1);
            if (c == '\n' || ends || joins) {
                return true;
            }
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return JOINING.stream().anyMatch(lower::contains);
    }

    private static boolean isGap(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return c == ',' || c == '\u0085' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
