package kz.habarshy.screening;

import java.util.List;

/// Asks to send pictures of documents or of one's face for the census.
final class AsksForDocuments implements Check {
    @Override
    public List<Finding> look(Scene scene) {
        boolean asked = scene.demands("give", "id_photo") || scene.has("here") && scene.has("id_photo");
        return Check.when(asked && scene.official(), "asks_documents_photo");
    }
}
