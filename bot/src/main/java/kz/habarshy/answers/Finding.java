package kz.habarshy.answers;

import java.util.List;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// What a text asks: the intent to answer (null: stay silent), the best three candidates, how probably it is ordinary
/// talk, its language, and why so.
public record Finding(
        @Nullable String intent,
        double score,
        List<Candidate> candidates,
        double background,
        Language language,
        boolean mixed,
        boolean censusWord,
        boolean asks,
        Reason reason) {

    /// Why it is answered or not.
    public enum Reason {
        CLEAR,
        NO_CENSUS,
        NOTHING_ASKED,
        ORDINARY_TALK,
        UNSURE,
        TWO_FIT,
        NOTHING_FITS
    }

    /// How far the best candidate is ahead of the second, 0 to 1.
    public double margin() {
        return candidates.size() < 2 ? score : score - candidates.get(1).score();
    }
}
