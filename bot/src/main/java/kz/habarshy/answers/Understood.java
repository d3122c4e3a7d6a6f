package kz.habarshy.answers;

import kz.habarshy.answers.Understanding.Ranking;
import kz.habarshy.wording.Meaning;

/// A text as understood: what it names, which questions of the pack it may be, and its language; whether it names the
/// census and whether it asks, which is looked for once, however often it is found.
record Understood(Meaning meaning, Ranking ranking, LanguageGuess.Guess guess, boolean censusWord, boolean asks) {
    static Understood of(Meaning meaning, Ranking ranking, LanguageGuess.Guess guess) {
        return new Understood(meaning, ranking, guess, CensusWord.in(meaning), Asking.in(meaning));
    }
}
