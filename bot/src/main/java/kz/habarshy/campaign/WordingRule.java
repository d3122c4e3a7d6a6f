package kz.habarshy.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// A rule that looks at each wording by itself.
final class WordingRule implements ContentRule {
    private final BiConsumer<Wording, Consumer<String>> look;

    /// `look` tells what it finds, a sentence each.
    WordingRule(BiConsumer<Wording, Consumer<String>> look) {
        this.look = look;
    }

    @Override
    public List<Problem> check(Campaign campaign) {
        List<Problem> found = new ArrayList<>();
        for (Wording wording : campaign.contents().wordings()) {
            look.accept(wording, message -> found.add(wording.problem(message)));
        }
        return found;
    }
}
