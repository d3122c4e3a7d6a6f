package kz.habarshy.screening;

import java.util.List;

/// Threatens with a fine or a block and offers the way to pay or a link in the same breath.
final class FineWithPayment implements Check {
    @Override
    public List<Finding> look(Scene scene) {
        boolean way = scene.orders("pay")
                || scene.foreignAddress()
                || scene.demands("give", "card")
                || scene.demands("give", "code");
        return Check.when(scene.has("fine") && way && scene.official(), "fine_with_payment");
    }
}
