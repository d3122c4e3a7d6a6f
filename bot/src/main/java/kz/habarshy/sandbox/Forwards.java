package kz.habarshy.sandbox;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What of a message goes along when it is forwarded or copied.
final class Forwards {
    private static final List<String> BODY =
            List.of("text", "entities", "caption", "caption_entities", "document", "voice", "photo", "sticker");

    private Forwards() {}

    static ObjectNode body(Message original) {
        ObjectNode body = Json.object();
        for (String name : BODY) {
            JsonNode value = original.wire().get(name);
            if (value != null) {
                body.set(name, value);
            }
        }
        return body;
    }

    static ObjectNode content(Message original) {
        ObjectNode content = Json.object();
        content.set("forward_origin", origin(original));
        content.setAll(body(original));
        return content;
    }

    private static JsonNode origin(Message original) {
        ObjectNode wire = original.wire();
        JsonNode earlier = wire.get("forward_origin");
        if (earlier != null) {
            return earlier;
        }
        ObjectNode origin = Json.object();
        JsonNode chat = wire.get("sender_chat");
        if (chat == null) {
            origin.put("type", "user").set("sender_user", wire.get("from"));
        } else if (chat.path("type").asString().equals("channel")) {
            origin.put("type", "channel").put("message_id", original.id()).set("chat", chat);
        } else {
            origin.put("type", "chat").set("sender_chat", chat);
        }
        return origin.set("date", wire.get("date"));
    }
}
