package kz.habarshy.campaign;

import java.util.List;

/// One thing that a pack must fulfil.
@FunctionalInterface
public interface ContentRule {
    List<Problem> check(Campaign campaign);
}
