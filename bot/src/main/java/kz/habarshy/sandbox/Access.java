package kz.habarshy.sandbox;

import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Which chat a call means and whether the bot may act there; the refusals are Telegram's.
final class Access {
    private static final long LARGEST_PERSON = 1L << 40;

    private final Cloud cloud;

    Access(Cloud cloud) {
        this.cloud = cloud;
    }

    /// The chat of a call that only reads.
    Room readable(Bot bot, Parameters parameters, String name) {
        OptionalLong id = parameters.text(name).startsWith("@") ? OptionalLong.empty() : parameters.number(name);
        if (id.isEmpty()) {
            throw Refusal.badRequest("chat not found");
        }
        return id.getAsLong() > 0 ? personal(bot, id.getAsLong()) : group(bot, id.getAsLong());
    }

    /// The chat of a call that writes.
    Room writable(Bot bot, Parameters parameters) {
        Room room = readable(bot, parameters, "chat_id");
        if (room.isMuted()) {
            throw Refusal.badRequest("not enough rights to send text messages to the chat");
        }
        if (room.isChannel() && !room.standing(bot.id()).isAdmin()) {
            throw Refusal.forbidden("need administrator rights in the channel chat");
        }
        return room;
    }

    /// Adds topic and reply to a message that is about to be sent. Call inside the room's lock.
    void place(Room room, Parameters parameters, ObjectNode content) {
        OptionalLong thread = parameters.number("message_thread_id");
        if (thread.isPresent()) {
            Room.Topic topic = room.topics().get(thread.getAsLong());
            if (topic == null) {
                throw Refusal.badRequest("message thread not found");
            }
            if (topic.closed()) {
                throw Refusal.badRequest("TOPIC_CLOSED");
            }
            content.put("message_thread_id", topic.id()).put("is_topic_message", true);
        }
        parameters.tree("reply_parameters").ifPresent(reply -> reply(room, reply, content));
    }

    private static void reply(Room room, JsonNode reply, ObjectNode content) {
        long target = reply.path("message_id").asLong(0);
        room.find(target)
                .ifPresentOrElse(
                        message -> {
                            content.set("reply_to_message", message.quoted());
                            JsonNode thread = message.wire().get("message_thread_id");
                            if (thread != null && !content.has("message_thread_id")) {
                                content.set("message_thread_id", thread);
                            }
                        },
                        () -> {
                            if (!reply.path("allow_sending_without_reply").asBoolean(false)) {
                                throw Refusal.badRequest("message to be replied not found");
                            }
                        });
    }

    private Room personal(Bot bot, long person) {
        if (person > LARGEST_PERSON || !cloud.persons().containsKey(person)) {
            throw Refusal.badRequest("chat not found");
        }
        Room room = cloud.privateChat(bot.id(), person).orElse(null);
        if (room == null || !room.isStarted()) {
            throw Refusal.forbidden("bot can't initiate conversation with a user");
        }
        return switch (room.life()) {
            case BLOCKED -> throw Refusal.forbidden("bot was blocked by the user");
            case DEACTIVATED -> throw Refusal.forbidden("user is deactivated");
            case OPEN, DELETED -> room;
        };
    }

    private Room group(Bot bot, long id) {
        Room room = cloud.group(id).orElseThrow(() -> Refusal.badRequest("chat not found"));
        if (room.upgradedTo() != 0) {
            throw Refusal.upgradedTo(room.upgradedTo());
        }
        if (room.life() == Room.Life.DELETED) {
            throw Refusal.forbidden("the group chat was deleted");
        }
        Standing standing = room.bots().get(bot.id());
        if (standing == Standing.KICKED) {
            throw Refusal.forbidden("bot was kicked from the " + room.type() + " chat");
        }
        if (standing == null || !standing.isPresent()) {
            throw Refusal.forbidden("bot is not a member of the " + room.type() + " chat");
        }
        return room;
    }
}
