package kz.habarshy.screening;

import java.util.List;

/// Assures that it is no fraud, and asks for a code or a card in the same breath.
final class DeniesFraud implements Check {
    @Override
    public List<Finding> look(Scene scene) {
        boolean asks = scene.demands("give", "code") || scene.demands("give", "card_details");
        boolean other = scene.has("not_code") || scene.asksSomething();
        return Check.when(scene.census() && scene.has("denial") && asks && !other, "denies_fraud");
    }
}
