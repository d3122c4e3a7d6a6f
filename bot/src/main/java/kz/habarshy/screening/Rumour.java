package kz.habarshy.screening;

import java.util.Map;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Language;

/// A message that goes round: what may be said of it and who has said so. `answer` is the question of the pack whose
/// answer belongs to it, empty for none; `question` whether a plain question about it gets these words too.
public record Rumour(
        String id, RumourLabel label, TextKey text, String answer, Map<Language, String> saidBy, boolean question) {
    public Rumour {
        saidBy = Map.copyOf(saidBy);
    }
}
