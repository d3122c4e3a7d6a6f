package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// The words of a message or of what it shows, with the marked parts; offsets count UTF-16 units, as
/// Java does.
record Wording(String text, List<Part> parts) {
    /// A marked part; `url` and `user` only where its type has one, else empty and 0.
    record Part(String type, int from, int to, String url, long user) {
        String in(String text) {
            return text.substring(from, to);
        }
    }

    static Wording of(JsonNode message) {
        boolean caption = !message.path("text").isTextual();
        String text = message.path(caption ? "caption" : "text").asText();
        List<Part> parts = new ArrayList<>();
        for (JsonNode entity : message.path(caption ? "caption_entities" : "entities")) {
            int from = entity.path("offset").asInt(-1);
            int length = entity.path("length").asInt(-1);
            if (from >= 0 && length > 0 && length <= text.length() - from) {
                parts.add(new Part(
                        entity.path("type").asText(),
                        from,
                        from + length,
                        entity.path("url").asText(),
                        entity.at("/user/id").asLong()));
            }
        }
        return new Wording(text, List.copyOf(parts));
    }

    /// What an entity marks in a text, as much of it as there is.
    static String part(JsonNode entity, String text) {
        int from = Math.clamp(entity.path("offset").asInt(), 0, text.length());
        int length = Math.clamp(entity.path("length").asInt(), 0, text.length() - from);
        return text.substring(from, from + length);
    }

    boolean isPresent() {
        return !text.isEmpty();
    }
}
