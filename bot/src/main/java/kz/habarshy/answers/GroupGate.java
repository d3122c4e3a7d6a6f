package kz.habarshy.answers;

import kz.habarshy.answers.Understanding.Ranking;
import kz.habarshy.wording.Meaning;

/// Decides whether a group gets an answer that nobody asked the bot for.
final class GroupGate {
    private final Tuning tuning;

    GroupGate(Tuning tuning) {
        this.tuning = tuning;
    }

    /// Why to stay silent; empty when the question is clear.
    String refusal(Meaning meaning, Ranking ranking) {
        if (ranking.candidates().size() < 2) {
            return "the pack has no questions";
        }
        double best = ranking.candidates().get(0).score();
        double second = ranking.candidates().get(1).score();
        if (!CensusWord.in(meaning)) {
            return "the census is not named";
        }
        if (!Asking.in(meaning)) {
            return "nothing is asked";
        }
        if (ranking.background() > tuning.groupBackground()) {
            return "looks like ordinary talk";
        }
        if (best < tuning.groupScore()) {
            return "not sure enough";
        }
        return best - second < tuning.groupMargin() ? "two questions fit" : "";
    }
}
