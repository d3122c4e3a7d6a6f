package kz.habarshy.sandbox;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What makes a new message of a bot.
final class Sending {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;

    private final Cloud cloud;
    private final News news;
    private final Access access;
    private final Whispers whispers;

    Sending(Cloud cloud, News news, Access access) {
        this.cloud = cloud;
        this.news = news;
        this.access = access;
        this.whispers = new Whispers(cloud, news, access);
    }

    JsonNode message(Bot bot, Parameters parameters) {
        ObjectNode content = Json.object();
        Optional<JsonNode> markup = Markup.read(parameters);
        Formatted text = text(parameters);
        Room room = access.writable(bot, parameters);
        if (parameters.has("ephemeral_message_parameters")) {
            put(content, "text", "entities", text);
            markup.ifPresent(node -> content.set("reply_markup", node));
            return whispers.send(bot, room, parameters, content);
        }
        return send(bot, room, parameters, content, markup, () -> {
            put(content, "text", "entities", text);
            parameters.tree("link_preview_options").ifPresent(options -> content.set("link_preview_options", options));
        });
    }

    JsonNode document(Bot bot, Parameters parameters) {
        ObjectNode content = Json.object();
        Optional<JsonNode> markup = Markup.read(parameters);
        Formatted caption = formatted(parameters, "caption", "caption_entities");
        if (caption.text().length() > LONGEST_CAPTION) {
            throw Refusal.badRequest("message caption is too long");
        }
        Room room = access.writable(bot, parameters);
        ObjectNode document = uploaded(parameters);
        return send(bot, room, parameters, content, markup, () -> {
            content.set("document", document);
            put(content, "caption", "caption_entities", caption);
        });
    }

    /// A photo that somebody has sent before, by its id; captions as in a document's.
    JsonNode photo(Bot bot, Parameters parameters) {
        Formatted caption = formatted(parameters, "caption", "caption_entities");
        Room room = access.writable(bot, parameters);
        ObjectNode photo = Placeholders.photo(parameters.text("photo"), caption);
        return send(bot, room, parameters, photo, Markup.read(parameters), () -> {});
    }

    JsonNode forward(Bot bot, Parameters parameters) {
        Message original = original(bot, parameters);
        ObjectNode content = Forwards.content(original);
        Room room = access.writable(bot, parameters);
        return send(bot, room, parameters, content, Optional.empty(), () -> {});
    }

    JsonNode copy(Bot bot, Parameters parameters) {
        Message original = original(bot, parameters);
        ObjectNode content = Forwards.body(original);
        Room room = access.writable(bot, parameters);
        JsonNode sent = send(bot, room, parameters, content, Markup.read(parameters), () -> {});
        return Json.object().set("message_id", sent.get("message_id"));
    }

    /// The text of a call, read and measured.
    static Formatted text(Parameters parameters) {
        Formatted text = formatted(parameters, "text", "entities");
        if (text.text().isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        if (text.text().length() > LONGEST_TEXT) {
            throw Refusal.badRequest("message is too long");
        }
        return text;
    }

    private static Formatted formatted(Parameters parameters, String name, String entities) {
        String mode = parameters.text("parse_mode");
        String text = parameters.text(name).replace("\r\n", "\n");
        if (mode.isEmpty()) {
            Optional<JsonNode> given = parameters.tree(entities);
            return given.isPresent()
                    ? new Formatted(text, FoundEntities.in(text, (ArrayNode) given.get()))
                    : Formatted.plain(text);
        }
        if (!mode.equalsIgnoreCase("HTML")) {
            throw Refusal.badRequest("unsupported parse_mode");
        }
        return HtmlText.parse(text);
    }

    static void put(ObjectNode content, String name, String entities, Formatted text) {
        if (!text.text().isEmpty()) {
            content.put(name, text.text());
        }
        if (!text.entities().isEmpty()) {
            content.set(entities, text.entities());
        }
    }

    private Message original(Bot bot, Parameters parameters) {
        Room from = access.readable(bot, parameters, "from_chat_id");
        from.lock.lock();
        try {
            return from.find(parameters.number("message_id").orElse(0))
                    .orElseThrow(() -> Refusal.badRequest("message to forward not found"));
        } finally {
            from.lock.unlock();
        }
    }

    private JsonNode send(
            Bot bot, Room room, Parameters parameters, ObjectNode content, Optional<JsonNode> markup, Runnable fill) {
        room.lock.lock();
        try {
            access.place(room, parameters, content);
            fill.run();
            markup.filter(node -> node.has("inline_keyboard") || node.has("keyboard"))
                    .ifPresent(node -> content.set("reply_markup", node));
            ObjectNode from = Json.object();
            if (room.isChannel()) {
                from.set("sender_chat", room.wire());
            } else {
                from.set("from", bot.wire());
            }
            return news.post(room, from, content, bot.id()).wire();
        } finally {
            room.lock.unlock();
        }
    }

    private ObjectNode uploaded(Parameters parameters) {
        Upload file = parameters.files().get("document");
        String text = parameters.text("document");
        if (file == null && text.startsWith("attach://")) {
            file = parameters.files().get(text.substring("attach://".length()));
        }
        if (file == null) {
            file = cloud.files()
                    .find(text)
                    .orElseThrow(() -> Refusal.badRequest("wrong file identifier/HTTP URL specified"));
        }
        if (file.bytes().length == 0) {
            throw Refusal.badRequest("file must be non-empty");
        }
        return cloud.files().keep(file);
    }
}
