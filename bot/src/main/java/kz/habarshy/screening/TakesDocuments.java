package kz.habarshy.screening;

import java.util.List;

/// Wants documents or keys handed over to a visitor of the census, who only looks at them.
final class TakesDocuments implements Check {
    private static final int NEIGHBOURS = 5;

    @Override
    public List<Finding> look(Scene scene) {
        boolean handed = scene.demandsNear("leaves", "papers", NEIGHBOURS)
                || scene.demandsNear("leaves", "flat_keys", NEIGHBOURS)
                || scene.demandsNear("takes_away", "papers", NEIGHBOURS);
        boolean told = scene.has("reported") || scene.has("warning") || scene.asksSomething();
        return Check.when(scene.census() && handed && !told, "takes_documents");
    }
}
