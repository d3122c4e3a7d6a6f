package kz.habarshy.sandbox;

import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// Keeps messages in chats and tells the bots and the page about them, as far as each may know.
final class News {
    private final Cloud cloud;

    News(Cloud cloud) {
        this.cloud = cloud;
    }

    /// Adds a message with its number, chat and date; `bot` is its sender's id or 0. Call inside the room's lock.
    Message post(Room room, ObjectNode from, ObjectNode content, long bot) {
        Instant now = cloud.now();
        long id = room.nextMessage();
        ObjectNode wire = Json.object().put("message_id", id);
        wire.setAll(from);
        wire.set("chat", room.wire());
        wire.put("date", now.getEpochSecond());
        wire.setAll(content);
        Message message = new Message(id, wire, bot, now, cloud.shown());
        room.keep(message, cloud.history());
        tellBots(room, message, room.isChannel() ? "channel_post" : "message");
        tellGuests(room, message);
        tellPage(room, "message", message);
        return message;
    }

    /// Adds a message that one person alone sees; its number is below 0 here and 0 on the wire. Call inside the room's
    /// lock.
    Message whisper(Room room, Bot bot, ObjectNode receiver, ObjectNode content, boolean replaces) {
        if (replaces) {
            room.whispersTo(receiver.path("id").asLong(0)).stream()
                    .reduce((_, last) -> last)
                    .ifPresent(old -> remove(room, old));
        }
        long number = room.nextWhisper();
        ObjectNode wire = Json.object().put("message_id", 0).put("ephemeral_message_id", number);
        wire.set("from", bot.wire());
        wire.set("chat", room.wire());
        wire.put("date", cloud.now().getEpochSecond());
        wire.setAll(content);
        wire.set("receiver_user", receiver);
        Message message = new Message(-number, wire, bot.id(), cloud.now(), cloud.shown());
        room.whisper(message);
        tellPage(room, "message", message);
        return message;
    }

    /// Replaces a message by its changed form. Call inside the room's lock.
    Message change(Room room, Message message, ObjectNode wire) {
        Message changed = message.with(wire);
        room.keep(changed, cloud.history());
        tellBots(room, changed, room.isChannel() ? "edited_channel_post" : "edited_message");
        tellPage(room, "edited", changed);
        return changed;
    }

    void remove(Room room, Message message) {
        room.remove(message.id());
        tellPage(room, "deleted", message);
    }

    void tellBot(long bot, String kind, ObjectNode content) {
        cloud.bot(bot).updates().offer(kind, content, cloud.now().plus(Updates.LIFE));
    }

    void tellChanged(Room room) {
        cloud.tell(new ChatEvent("chat", onlyBot(room), room.id(), room.wire()));
    }

    private void tellPage(Room room, String kind, Message message) {
        if (cloud.isWatched()) {
            cloud.tell(new ChatEvent(kind, onlyBot(room), room.id(), shown(message)));
        }
    }

    static ObjectNode shown(Message message) {
        ObjectNode shown = message.wire().deepCopy();
        shown.put("message_id", message.id()).put("shown_at", message.shown().toString());
        return shown;
    }

    private static long onlyBot(Room room) {
        return room.isPrivate() ? room.bots().keySet().stream().findFirst().orElse(0L) : 0;
    }

    private void tellBots(Room room, Message message, String kind) {
        if (message.bot() != 0) {
            return;
        }
        room.bots().forEach((id, standing) -> {
            if (standing.isPresent() && mayRead(cloud.bot(id), standing, room, message)) {
                tellBot(id, kind, message.wire());
            }
        });
    }

    /// A bot called by its name in a group that it is not in gets that one message.
    private void tellGuests(Room room, Message message) {
        if (message.bot() != 0 || room.isPrivate() || room.isChannel()) {
            return;
        }
        String text = message.text().toLowerCase(Locale.ROOT);
        for (Bot bot : cloud.bots()) {
            Standing standing = room.standing(bot.id());
            if (!standing.isPresent() && text.contains("@" + bot.username().toLowerCase(Locale.ROOT))) {
                long person = message.wire().path("from").path("id").asLong(0);
                var call = cloud.queries().open(bot.id(), person, room, cloud.now());
                tellBot(bot.id(), "guest_message", message.wire().deepCopy().put("guest_query_id", call.id()));
            }
        }
    }

    private static boolean mayRead(Bot bot, Standing standing, Room room, Message message) {
        if (room.isPrivate() || room.isChannel() || bot.readsAll() || standing.isAdmin() || message.isService()) {
            return true;
        }
        boolean answersBot =
                message.wire().path("reply_to_message").path("from").path("id").asLong(0) == bot.id();
        return answersBot || isCommandFor(bot, room, message.text());
    }

    private static boolean isCommandFor(Bot bot, Room room, String text) {
        if (!text.startsWith("/")) {
            return false;
        }
        String command = text.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        return command.contains("@")
                ? command.endsWith("@" + bot.username().toLowerCase(Locale.ROOT))
                : room.lastBot() == bot.id();
    }
}
