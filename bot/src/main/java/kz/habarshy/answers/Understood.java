package kz.habarshy.answers;

import kz.habarshy.answers.Understanding.Ranking;
import kz.habarshy.wording.Meaning;

/// A text as understood: what it names, which questions of the pack it may be, and its language.
record Understood(Meaning meaning, Ranking ranking, LanguageGuess.Guess guess) {}
