package kz.habarshy.warnings;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.wording.Lexicon;
import kz.habarshy.wording.Wording;

/// Whether few words ask if something is true: the lines of talk/doubts.txt.
final class Doubts {
    private static final String FILE = "talk/doubts.txt";
    private static final String DOUBT = "doubt";
    private static final int MOST_WORDS = 8;

    private final Supplier<Lexicon> words;

    Doubts(Campaign campaign) {
        this.words = campaign.derived(pack -> Lexicon.of(Map.of(DOUBT, List.copyOf(pack.lines(FILE)))));
    }

    boolean in(String text) {
        Wording wording = Wording.of(text);
        return wording.words().size() <= MOST_WORDS
                && words.get().meaning(wording).has(DOUBT);
    }
}
