package kz.habarshy.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers of a bot to words typed after its name and to calls in chats that it is not in; only articles of text.
final class Answering {
    private static final int MOST = 50;
    private static final int LONGEST_ID = 64;
    private static final Set<String> ARTICLE = Set.of(
            "type",
            "id",
            "title",
            "input_message_content",
            "reply_markup",
            "url",
            "description",
            "thumbnail_url",
            "thumbnail_width",
            "thumbnail_height");
    private static final Set<String> CONTENT = Set.of("message_text", "parse_mode", "entities", "link_preview_options");

    private final Cloud cloud;
    private final News news;

    Answering(Cloud cloud, News news) {
        this.cloud = cloud;
        this.news = news;
    }

    JsonNode search(Bot bot, Parameters parameters) {
        JsonNode results = parameters.tree("results").orElseGet(Json::array);
        if (results.size() > MOST) {
            throw Refusal.badRequest("RESULTS_TOO_MUCH");
        }
        if (bytes(parameters.text("next_offset")) > LONGEST_ID) {
            throw Refusal.badRequest("NEXT_OFFSET_INVALID");
        }
        Set<String> ids = new HashSet<>();
        List<ObjectNode> read = new ArrayList<>();
        for (JsonNode result : results) {
            read.add(read(result));
            if (!ids.add(result.path("id").asString(""))) {
                throw Refusal.badRequest("RESULT_ID_DUPLICATE");
            }
        }
        Queries.Query query = cloud.queries().take(parameters.text("inline_query_id"), bot.id(), false, cloud.now());
        cloud.queries().offer(query, List.copyOf(read));
        return Json.yes();
    }

    /// The answer stands in the chat as the bot's message, though the bot is not in it.
    JsonNode call(Bot bot, Parameters parameters) {
        ObjectNode result = read(parameters.tree("result").orElseGet(Json::object));
        Queries.Query query = cloud.queries().take(parameters.text("guest_query_id"), bot.id(), true, cloud.now());
        Room room = query.room();
        if (room == null) {
            throw new IllegalStateException("A call without a chat");
        }
        room.lock.lock();
        try {
            ObjectNode from = Json.object();
            from.set("from", bot.wire());
            ObjectNode content = (ObjectNode) result.get("message");
            content.set("guest_bot_caller_user", cloud.user(query.person()));
            Message _ = news.post(room, from, content, bot.id());
        } finally {
            room.lock.unlock();
        }
        return Json.object().put("inline_message_id", "guest-" + query.id());
    }

    /// The article with its text already parsed, as `message`.
    private static ObjectNode read(JsonNode result) {
        refuseUnknown(result, ARTICLE);
        if (!result.path("type").asString("").equals("article")) {
            throw Refusal.badRequest("can't parse inline query result: Unallowed type");
        }
        int id = bytes(result.path("id").asString(""));
        if (id == 0 || id > LONGEST_ID) {
            throw Refusal.badRequest("RESULT_ID_INVALID");
        }
        if (result.path("title").asString("").isBlank()) {
            throw Refusal.badRequest("ARTICLE_TITLE_EMPTY");
        }
        JsonNode content = result.path("input_message_content");
        refuseUnknown(content, CONTENT);
        ObjectNode texts = Json.object()
                .put("text", content.path("message_text").asString(""))
                .put("parse_mode", content.path("parse_mode").asString(""));
        ObjectNode message = Json.object();
        Sending.put(message, "text", "entities", Sending.text(new Parameters(texts, Map.of())));
        Markup.read(new Parameters(Json.object().set("reply_markup", result.path("reply_markup")), Map.of()))
                .ifPresent(markup -> message.set("reply_markup", markup));
        ObjectNode read = (ObjectNode) result.deepCopy();
        read.set("message", message);
        return read;
    }

    private static void refuseUnknown(JsonNode node, Set<String> known) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw Refusal.badRequest("unknown field \"" + name + "\" of an inline query result");
            }
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
