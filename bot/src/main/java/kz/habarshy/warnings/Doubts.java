package kz.habarshy.warnings;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.wording.Lexicon;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Word;
import kz.habarshy.wording.Wording;

/// Whether few words ask if something is true, alone or beside it: the lines of talk/doubts.txt.
final class Doubts {
    private static final String FILE = "talk/doubts.txt";
    private static final String DOUBT = "doubt";
    private static final int MOST_WORDS = 8;
    private static final int OF_A_SENTENCE = 4;

    private final Supplier<Lexicon> words;

    Doubts(Campaign campaign) {
        this.words = campaign.derived(pack -> Lexicon.of(Map.of(DOUBT, List.copyOf(pack.lines(FILE)))));
    }

    boolean in(String text) {
        Wording wording = Wording.of(text);
        return wording.words().size() <= MOST_WORDS
                && words.get().meaning(wording).has(DOUBT);
    }

    /// «Рас па? Ақ көйлек киген адамдар…»: a sentence of its own asks about the rest.
    boolean beside(String text) {
        Meaning meaning = words.get().meaning(Wording.of(text));
        List<Word> all = meaning.wording().words();
        return all.size() > MOST_WORDS
                && meaning.of(DOUBT).stream()
                        .mapToInt(meaning::sentence)
                        .anyMatch(sentence -> all.stream()
                                        .filter(word -> word.sentence() == sentence)
                                        .count()
                                <= OF_A_SENTENCE);
    }
}
