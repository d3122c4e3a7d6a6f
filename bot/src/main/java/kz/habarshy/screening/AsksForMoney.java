package kz.habarshy.screening;

import java.util.List;

/// Asks for money for the census: a fee, a deposit, a transfer.
final class AsksForMoney implements Check {
    @Override
    public List<Finding> look(Scene scene) {
        boolean named =
                scene.meaning().near("money", "sum", 6) || scene.meaning().near("money", "card", 6);
        boolean pay = scene.orders("pay") && (scene.has("sum", "card", "money") || scene.foreignAddress());
        boolean cash = scene.demands("hand_money", "sum");
        return Check.when(scene.census() && (scene.orders("money") && (named || pay) || cash), "asks_money");
    }
}
