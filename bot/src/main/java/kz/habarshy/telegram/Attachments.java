package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import kz.habarshy.chat.Attachment;
import org.jspecify.annotations.Nullable;

/// The thing that came with a message.
final class Attachments {
    private static final int LARGE_ENOUGH = 1000;
    private static final Pattern PICTURE = Pattern.compile("(?i)image/(?:jpe?g|png|gif|bmp|x-ms-bmp)");
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
        if (message.path("photo").path(0).isObject()) {
            return photo(message.path("photo"), album);
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

    /// Sizes come from small to large: the first on which a code can be read, else the last.
    private static Attachment photo(JsonNode sizes, String album) {
        JsonNode chosen = sizes.get(sizes.size() - 1);
        for (JsonNode size : sizes) {
            if (Math.max(size.path("width").asInt(), size.path("height").asInt()) >= LARGE_ENOUGH) {
                chosen = size;
                break;
            }
        }
        return file("photo", chosen, album, chosen.path("file_unique_id").asText());
    }

    private static Attachment file(String kind, JsonNode file, String album) {
        boolean picture = kind.equals("document")
                && PICTURE.matcher(file.path("mime_type").asText()).matches();
        return file(kind, file, album, picture ? file.path("file_unique_id").asText() : "");
    }

    private static Attachment file(String kind, JsonNode file, String album, String picture) {
        return new Attachment(
                kind,
                file.path("file_id").asText(),
                file.path("file_name").asText(),
                file.path("file_size").asLong(),
                album,
                picture);
    }
}
