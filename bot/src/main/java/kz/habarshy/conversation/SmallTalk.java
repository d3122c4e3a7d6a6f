package kz.habarshy.conversation;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.wording.Lexicon;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Wording;

/// Hears greetings, thanks and assent: messages made of such words and of nothing else.
final class SmallTalk {
    private static final String THANKS = "thanks";
    private static final String ASSENT = "assent";
    private static final String GREETING = "greeting";

    private final Supplier<Lexicon> lexicon;

    SmallTalk(Campaign campaign) {
        lexicon = campaign.derived(now -> Lexicon.of(Map.of(
                THANKS, now.lines("talk/thanks.txt"),
                ASSENT, now.lines("talk/assent.txt"),
                GREETING, now.lines("talk/greetings.txt"))));
    }

    /// What a message of such words alone does; thanks may come with a word of assent.
    enum Kind {
        THANKS,
        ASSENT,
        GREETING,
        NONE
    }

    Kind in(String text) {
        Meaning meaning = lexicon.get().meaning(Wording.of(text));
        if (meaning.has(THANKS) && madeOf(meaning, THANKS, ASSENT)) {
            return Kind.THANKS;
        }
        if (madeOf(meaning, ASSENT)) {
            return Kind.ASSENT;
        }
        return madeOf(meaning, GREETING) ? Kind.GREETING : Kind.NONE;
    }

    private static boolean madeOf(Meaning meaning, String... concepts) {
        int words = meaning.wording().words().size();
        boolean[] told = new boolean[words];
        for (String concept : concepts) {
            meaning.of(concept).forEach(hit -> Arrays.fill(told, hit.from(), hit.to(), true));
        }
        for (boolean word : told) {
            if (!word) {
                return false;
            }
        }
        return words > 0;
    }
}
