package kz.habarshy.screening;

import java.util.List;

/// Asks for money for the census: a fee, a deposit, a transfer.
final class AsksForMoney implements Check {
    @Override
    public List<Finding> look(Scene scene) {
        boolean named =
                scene.meaning().near("money", "sum", 6) || scene.meaning().near("money", "card", 6);
        boolean cash = scene.meaning().near("give", "sum", 9) && scene.has("money");
        boolean pay = scene.orders("pay") && (scene.has("sum", "card", "money") || scene.foreignAddress());
        return Check.when(scene.census() && scene.orders("money") && (named || cash || pay), "asks_money");
    }
}
