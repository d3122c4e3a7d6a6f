package kz.habarshy.screening;

import java.util.List;

/// Asks the reader for a code from an SMS; codes of doors, couriers and the census's own notification number are not
/// meant.
final class AsksForCode implements Check {
    @Override
    public List<Finding> look(Scene scene) {
        boolean entersItself = scene.has("official_way");
        boolean asked = scene.demands("give", "code")
                || scene.foreignAddress() && scene.demands("enter", "code")
                || scene.has("here") && scene.demands("need", "code");
        if (!asked || entersItself || scene.has("not_code")) {
            return List.of();
        }
        return Check.when(true, scene.official() ? "asks_code" : "asks_code_without_context");
    }
}
