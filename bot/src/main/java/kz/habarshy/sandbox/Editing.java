package kz.habarshy.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What changes or removes messages that are there.
final class Editing {
    private static final Duration DELETABLE = Duration.ofHours(48);

    private final Cloud cloud;
    private final News news;
    private final Access access;

    Editing(Cloud cloud, News news, Access access) {
        this.cloud = cloud;
        this.news = news;
        this.access = access;
    }

    JsonNode text(Bot bot, Parameters parameters) {
        Formatted text = Sending.text(parameters);
        Optional<JsonNode> markup = Markup.read(parameters);
        return edit(bot, parameters, wire -> {
            wire.remove(List.of("text", "entities", "link_preview_options"));
            Sending.put(wire, "text", "entities", text);
            parameters.tree("link_preview_options").ifPresent(options -> wire.set("link_preview_options", options));
            setMarkup(wire, markup);
        });
    }

    JsonNode markup(Bot bot, Parameters parameters) {
        Optional<JsonNode> markup = Markup.read(parameters);
        return edit(bot, parameters, wire -> setMarkup(wire, markup));
    }

    JsonNode delete(Bot bot, Parameters parameters) {
        Room room = access.readable(bot, parameters, "chat_id");
        room.lock.lock();
        try {
            Message message = room.find(parameters.number("message_id").orElse(0))
                    .orElseThrow(() -> Refusal.badRequest("message to delete not found"));
            if (!mayDelete(bot, room, message)) {
                throw Refusal.badRequest("message can't be deleted");
            }
            news.remove(room, message);
            return Json.yes();
        } finally {
            room.lock.unlock();
        }
    }

    JsonNode deleteMany(Bot bot, Parameters parameters) {
        Room room = access.readable(bot, parameters, "chat_id");
        List<Long> ids = parameters.numbers("message_ids");
        if (ids.isEmpty() || ids.size() > 100) {
            throw Refusal.badRequest(
                    ids.isEmpty() ? "message identifiers are not specified" : "too many message identifiers specified");
        }
        room.lock.lock();
        try {
            List<Message> found =
                    ids.stream().flatMap(id -> room.find(id).stream()).toList();
            if (found.stream().anyMatch(message -> !mayDelete(bot, room, message))) {
                throw Refusal.badRequest("message can't be deleted");
            }
            found.forEach(message -> news.remove(room, message));
            return Json.yes();
        } finally {
            room.lock.unlock();
        }
    }

    private boolean mayDelete(Bot bot, Room room, Message message) {
        boolean young = message.at().plus(DELETABLE).isAfter(cloud.now());
        return young
                && (message.bot() == bot.id()
                        || room.isPrivate()
                        || room.standing(bot.id()).isAdmin());
    }

    private JsonNode edit(Bot bot, Parameters parameters, java.util.function.Consumer<ObjectNode> change) {
        if (!parameters.has("chat_id") || !parameters.has("message_id")) {
            throw Refusal.badRequest("message identifier is not specified");
        }
        Room room = access.readable(bot, parameters, "chat_id");
        room.lock.lock();
        try {
            Message message = room.find(parameters.number("message_id").orElse(0))
                    .orElseThrow(() -> Refusal.badRequest("message to edit not found"));
            if (message.bot() != bot.id()) {
                throw Refusal.badRequest("message can't be edited");
            }
            ObjectNode changed = message.wire().deepCopy();
            change.accept(changed);
            if (isSame(message.wire(), changed)) {
                throw Refusal.badRequest("message is not modified: specified new message content and reply markup are"
                        + " exactly the same as a current content and reply markup of the message");
            }
            changed.put("edit_date", cloud.now().getEpochSecond());
            return news.change(room, message, changed).wire();
        } finally {
            room.lock.unlock();
        }
    }

    private static boolean isSame(ObjectNode before, ObjectNode after) {
        return List.of("text", "entities", "reply_markup").stream()
                .allMatch(name -> Objects.equals(before.get(name), after.get(name)));
    }

    private static void setMarkup(ObjectNode wire, Optional<JsonNode> markup) {
        wire.remove("reply_markup");
        markup.ifPresent(node -> wire.set("reply_markup", node));
    }
}
