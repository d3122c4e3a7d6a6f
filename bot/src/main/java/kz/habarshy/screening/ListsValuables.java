package kz.habarshy.screening;

import java.util.List;

/// Announces a visit of the census that looks at valuables.
final class ListsValuables implements Check {
    private static final int NEIGHBOURS = 5;

    @Override
    public List<Finding> look(Scene scene) {
        boolean looks = scene.meaning().near("inspects", "valuables", NEIGHBOURS);
        return Check.when(
                scene.census() && looks && !scene.has("reported") && !scene.asksSomething(), "lists_valuables");
    }
}
