package kz.habarshy.screening;

import java.util.List;

/// Asks for the data of a bank card, in the name of the census or a state body.
final class AsksForCard implements Check {
    @Override
    public List<Finding> look(Scene scene) {
        boolean asked = scene.demands("give", "card_details")
                || scene.demands("need", "card_details")
                || scene.census() && scene.demands("give", "card")
                || scene.foreignAddress() && scene.has("card_details");
        return Check.when(asked && scene.official(), "asks_card");
    }
}
