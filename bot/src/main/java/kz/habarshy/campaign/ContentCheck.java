package kz.habarshy.campaign;

import java.util.ArrayList;
import java.util.List;

/// Finds all problems of a pack at once.
public final class ContentCheck {
    private final List<ContentRule> rules;

    /// With further rules besides the campaign's own.
    public ContentCheck(List<ContentRule> further) {
        this.rules = List.copyOf(further);
    }

    public List<Problem> check(Campaign campaign) {
        List<Problem> found = new ArrayList<>();
        rules.forEach(rule -> found.addAll(rule.check(campaign)));
        return List.copyOf(found);
    }
}
