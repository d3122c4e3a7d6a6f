package kz.habarshy.screening;

import java.util.List;

/// Asks the reader for a code from an SMS; codes of doors, couriers and the census's own notification number are not
/// meant.
final class AsksForCode implements Check {
    private static final int NEIGHBOURS = 4;

    @Override
    public List<Finding> look(Scene scene) {
        boolean other = scene.has("official_way") || scene.meaning().near("not_code", "code", NEIGHBOURS);
        if (other || !asked(scene)) {
            return List.of();
        }
        return Check.when(true, scene.official() ? "asks_code" : "asks_code_without_context");
    }

    private static boolean asked(Scene scene) {
        boolean hither = scene.census() && scene.meaning().near("code", "hither", NEIGHBOURS);
        return scene.demands("give", "code")
                || scene.foreignAddress() && scene.demands("enter", "code")
                || scene.has("here") && scene.demands("need", "code")
                || hither && !scene.asksSomething();
    }
}
