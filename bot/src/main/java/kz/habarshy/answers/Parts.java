package kz.habarshy.answers;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts a message where one question ends and the next may begin.
final class Parts {
    private static final int MOST = 5;
    private static final Pattern BORDER = Pattern.compile("(?iuU)(?<=[?!.;])\\s+|\\n+"
            + "|[\\s,]+(?:и|а|да)?\\s*ещ[её](?:\\s+(?:один\\s+)?вопрос)?[\\s,:]+"
            + "|[\\s,]+(?:және\\s+)?тағы(?:\\s+(?:да|бір сұрақ))?[\\s,:]+"
            + "|[\\s,]+(?:и|а)\\s+(?=(?:как|где|когда|куда|сколько|что|кто|кого|нужн|надо|обязат|зачем|почему|до|есть|можно|"
            + "будет|будут|придет|придёт|чем|правда|штраф)\\p{L}*\\b)"
            + "|[\\s,]+(?:және|әрі)\\s+");

    private Parts() {}

    /// The parts of at least two words; at most five.
    static List<String> of(String text) {
        return Arrays.stream(BORDER.split(text))
                .map(String::strip)
                .filter(part -> part.indexOf(' ') > 0)
                .limit(MOST)
                .toList();
    }
}
