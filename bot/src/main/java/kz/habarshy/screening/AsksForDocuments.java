package kz.habarshy.screening;

import java.util.List;

/// Asks to send pictures of documents or of one's face for the census.
final class AsksForDocuments implements Check {
    private static final int NEIGHBOURS = 6;

    @Override
    public List<Finding> look(Scene scene) {
        boolean picture = scene.meaning().near("papers", "photo", NEIGHBOURS) && !scene.has("his_papers");
        boolean sent = picture && scene.orders("give") && scene.has("here", "send", "self", "for_you");
        boolean taken = picture && scene.has("takes_photo") && !scene.asksSomething();
        boolean asked = scene.demands("give", "id_photo") || scene.has("here", "self") && scene.has("id_photo");
        boolean meant = scene.official() && asked || scene.census() && (sent || taken);
        return Check.when(meant, "asks_documents_photo");
    }
}
