package kz.habarshy.answers;

import java.util.Set;
import kz.habarshy.answers.Finding.Reason;
import kz.habarshy.answers.Understanding.Ranking;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Word;

/// Decides whether a group gets an answer that nobody asked the bot for.
final class GroupGate {
    private static final int LONGEST_FOLLOW = 10;
    private static final Set<String> OPENERS =
            Set.of("а", "ал", "и", "ну", "если", "егер", "тогда", "онда", "сонда", "значит", "демек");

    private final Tuning tuning;

    GroupGate(Tuning tuning) {
        this.tuning = tuning;
    }

    Reason judge(Meaning meaning, Ranking ranking, boolean censusNamed) {
        if (!censusNamed) {
            return Reason.NO_CENSUS;
        }
        if (!Asking.in(meaning)) {
            return Reason.NOTHING_ASKED;
        }
        return judge(ranking, tuning.group());
    }

    /// Of a question that may hang on an answer just given, where the census need not be named: "and the children?"
    Reason judgeFollowing(Meaning meaning, Ranking ranking) {
        return hangs(meaning) ? judge(ranking, tuning.following()) : Reason.NO_CENSUS;
    }

    private static Reason judge(Ranking ranking, Tuning.Gate gate) {
        if (ranking.candidates().size() < 2) {
            return Reason.NOTHING_FITS;
        }
        double best = ranking.candidates().get(0).score();
        double second = ranking.candidates().get(1).score();
        if (ranking.background() > gate.background()) {
            return Reason.ORDINARY_TALK;
        }
        if (best < gate.score()) {
            return Reason.UNSURE;
        }
        return best - second < gate.margin() ? Reason.TWO_FIT : Reason.CLEAR;
    }

    private static boolean hangs(Meaning meaning) {
        var words = meaning.wording().words();
        boolean opened = !words.isEmpty() && OPENERS.contains(words.getFirst().folded());
        boolean asksBack = words.stream().map(Word::folded).anyMatch("ше"::equals);
        return words.size() > 1 && words.size() <= LONGEST_FOLLOW && (opened && Asking.in(meaning) || asksBack);
    }
}
