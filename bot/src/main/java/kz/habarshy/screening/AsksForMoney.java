package kz.habarshy.screening;

import java.util.List;

/// Asks for money for the census: a fee, a deposit, a transfer.
final class AsksForMoney implements Check {
    private static final int FEW = 5;

    @Override
    public List<Finding> look(Scene scene) {
        boolean named =
                scene.meaning().near("money", "sum", 6) || scene.meaning().near("money", "card", 6);
        boolean pay = scene.orders("pay") && (scene.has("sum", "card", "money") || scene.foreignAddress());
        boolean cash = scene.demands("hand_money", "sum");
        boolean asked = scene.orders("money") && (named || pay) && !bills(scene) || cash || fee(scene);
        boolean free = scene.has("free") && !scene.demands("transfers", "sum");
        return Check.when(scene.census() && asked && !free && !scene.has("job"), "asks_money");
    }

    /// «Оплатите коммуналку до 25-го»: the house's own, unless a card or a strange address takes it.
    private static boolean bills(Scene scene) {
        return scene.meaning().near("pay", "house_bills", FEW)
                && !scene.has("card_details", "here")
                && !scene.foreignAddress();
    }

    /// A price for the visit or for the questionnaire, told by whoever wants it.
    private static boolean fee(Scene scene) {
        boolean each = scene.meaning().near("per_flat", "sum", FEW);
        boolean price = scene.meaning().near("fee_for", "sum", FEW) && scene.has("money", "self", "hand_money");
        return (each || price) && !scene.has("bait");
    }
}
