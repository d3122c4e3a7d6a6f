package kz.habarshy.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The judgement of one message: its points are the sum of its signs; `warningId` is the text to post, null when none.
public record Verdict(
        boolean fraud,
        int points,
        List<Sign> signs,
        @Nullable String warningId) {
    public Verdict {
        signs = List.copyOf(signs);
    }
}
