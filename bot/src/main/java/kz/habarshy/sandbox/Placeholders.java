package kz.habarshy.sandbox;

import tools.jackson.databind.node.ObjectNode;

/// Messages that are not text, without anything real inside.
final class Placeholders {
    private static final String PHOTO = "AgACAgIAAxkBAAI";

    private Placeholders() {}

    static ObjectNode voice() {
        ObjectNode voice = file("AwACAgIAAxkBAAI").put("duration", 4).put("mime_type", "audio/ogg");
        return wrap("voice", voice);
    }

    static ObjectNode photo(String caption) {
        return photo(PHOTO + "0", Formatted.plain(caption));
    }

    /// Refuses an id that is no photo's, as Telegram does.
    static ObjectNode photo(String id, Formatted caption) {
        if (!id.startsWith(PHOTO)) {
            throw Refusal.badRequest("wrong file identifier/HTTP URL specified");
        }
        ObjectNode content = Json.object();
        content.putArray("photo").add(file(PHOTO).put("width", 320).put("height", 240));
        Sending.put(content, "caption", "caption_entities", caption);
        return content;
    }

    static ObjectNode videoNote() {
        return wrap("video_note", file("DQACAgIAAxkBAAI").put("length", 240).put("duration", 4));
    }

    static ObjectNode sticker() {
        ObjectNode sticker = file("CAACAgIAAxkBAAI")
                .put("type", "regular")
                .put("width", 512)
                .put("height", 512)
                .put("is_animated", false)
                .put("is_video", false);
        return wrap("sticker", sticker);
    }

    private static ObjectNode wrap(String name, ObjectNode value) {
        ObjectNode content = Json.object();
        content.set(name, value);
        return content;
    }

    private static ObjectNode file(String prefix) {
        return Json.object()
                .put("file_id", prefix + "0")
                .put("file_unique_id", "AQAD0")
                .put("file_size", 1024);
    }
}
