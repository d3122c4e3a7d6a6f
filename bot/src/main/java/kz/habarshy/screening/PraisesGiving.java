package kz.habarshy.screening;

import java.util.List;

/// Tells that one gave a code or card to a visitor and that all is well, so others should do the same.
final class PraisesGiving implements Check {
    @Override
    public List<Finding> look(Scene scene) {
        boolean gave = scene.meaning().near("gave", "code", 8)
                || scene.meaning().near("gave", "card", 8)
                || scene.meaning().near("gave", "card_details", 8);
        return Check.when(scene.census() && gave && scene.orders("urges"), "praises_giving");
    }
}
