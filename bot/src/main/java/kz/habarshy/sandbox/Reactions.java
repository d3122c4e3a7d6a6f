package kz.habarshy.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The small signs of a bot: notices after a press, reactions, "is typing", leaving.
final class Reactions {
    private static final String ALLOWED =
            "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳❤‍🔥🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👨‍💻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾🤷‍♂🤷🤷‍♀😡";

    private final Cloud cloud;
    private final News news;
    private final Access access;

    Reactions(Cloud cloud, News news, Access access) {
        this.cloud = cloud;
        this.news = news;
        this.access = access;
    }

    JsonNode answerPress(Bot bot, Parameters parameters) {
        Presses.Press press = cloud.presses().find(parameters.text("callback_query_id"), bot.id(), cloud.now());
        if (press == null) {
            throw Refusal.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        String text = parameters.text("text");
        if (text.length() > 200) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        ObjectNode notice = Json.object()
                .put("callback_query_id", press.id())
                .put("person", press.person())
                .put("text", text)
                .put("alert", parameters.flag("show_alert"));
        cloud.presses().answered(press, notice);
        cloud.tell(new ChatEvent("notice", bot.id(), press.chat(), notice));
        return Json.yes();
    }

    JsonNode react(Bot bot, Parameters parameters) {
        Room room = access.readable(bot, parameters, "chat_id");
        JsonNode reactions = parameters.tree("reaction").orElseGet(Json::array);
        if (reactions.size() > 1) {
            throw Refusal.badRequest("REACTIONS_TOO_MANY");
        }
        for (JsonNode reaction : reactions) {
            String emoji = reaction.path("emoji").asString("");
            if (emoji.isEmpty() || !ALLOWED.contains(emoji.replace("\uFE0F", ""))) {
                throw Refusal.badRequest("REACTION_INVALID");
            }
        }
        room.lock.lock();
        try {
            Message message = room.find(parameters.number("message_id").orElse(0))
                    .orElseThrow(() -> Refusal.badRequest("message to react not found"));
            ObjectNode shown = News.shown(message);
            ArrayNode kept = shown.putArray("reactions");
            reactions.forEach(kept::add);
            cloud.tell(new ChatEvent("reaction", bot.id(), room.id(), shown));
        } finally {
            room.lock.unlock();
        }
        return Json.yes();
    }

    JsonNode act(Bot bot, Parameters parameters) {
        Room room = access.writable(bot, parameters);
        String action = parameters.text("action");
        if (!action.matches(
                "(typing|choose_sticker|find_location)|(upload|record)_(photo|video|voice|document|video_note)")) {
            throw Refusal.badRequest("wrong parameter action in request");
        }
        cloud.tell(new ChatEvent("action", bot.id(), room.id(), Json.object().put("action", action)));
        return Json.yes();
    }

    JsonNode leave(Bot bot, Parameters parameters) {
        Room room = access.readable(bot, parameters, "chat_id");
        if (room.isPrivate()) {
            throw Refusal.badRequest("chat not found");
        }
        room.lock.lock();
        try {
            room.bots().put(bot.id(), Standing.LEFT);
            ObjectNode from = Json.object();
            from.set("from", bot.wire());
            ObjectNode content = Json.object();
            content.set("left_chat_member", bot.wire());
            news.post(room, from, content, bot.id());
            news.tellChanged(room);
        } finally {
            room.lock.unlock();
        }
        return Json.yes();
    }
}
