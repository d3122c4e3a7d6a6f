package kz.habarshy.answers;

import java.util.List;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// What a text asks: the intent to answer (null: stay silent), the best three candidates, its language, and why so.
public record Finding(
        @Nullable String intent,
        double score,
        List<Candidate> candidates,
        Language language,
        boolean mixed,
        boolean censusWord,
        String reason) {}
