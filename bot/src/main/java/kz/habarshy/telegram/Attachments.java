package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import kz.habarshy.chat.Attachment;
import org.jspecify.annotations.Nullable;

/// The thing that came with a message.
final class Attachments {
    private static final List<String> NAMED = List.of("document", "voice", "sticker");
    private static final List<String> OTHER = List.of(
            "animation",
            "audio",
            "video",
            "video_note",
            "live_photo",
            "location",
            "venue",
            "poll",
            "dice",
            "game",
            "story",
            "checklist",
            "paid_media",
            "invoice");

    private Attachments() {}

    /// Null when nothing came along; an animation carries a document of its own and is still `other`.
    static @Nullable Attachment of(JsonNode message) {
        String album = message.path("media_group_id").asText();
        JsonNode sizes = message.path("photo");
        if (sizes.isArray() && !sizes.isEmpty()) {
            return file("photo", sizes.get(sizes.size() - 1), album);
        }
        if (message.path("contact").isObject()) {
            return new Attachment("contact", "", "", 0, album);
        }
        for (String other : OTHER) {
            if (message.has(other)) {
                return file("other", message.path(other), album);
            }
        }
        for (String kind : NAMED) {
            if (message.path(kind).isObject()) {
                return file(kind, message.path(kind), album);
            }
        }
        return null;
    }

    private static Attachment file(String kind, JsonNode file, String album) {
        return new Attachment(
                kind,
                file.path("file_id").asText(),
                file.path("file_name").asText(),
                file.path("file_size").asLong(),
                album);
    }
}
