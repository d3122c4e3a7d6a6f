package kz.habarshy.screening;

import java.util.List;

/// Promises a payout or prize for the census and wants something for it.
final class PromisedPayout implements Check {
    @Override
    public List<Finding> look(Scene scene) {
        boolean wants = scene.foreignAddress()
                || scene.has("spread")
                || scene.orders("pay")
                || scene.has("card")
                || scene.demands("give", "code")
                || scene.census() && (scene.orders("go") || scene.has("here"));
        return Check.when(scene.has("bait") && wants && scene.official(), "promised_payout");
    }
}
