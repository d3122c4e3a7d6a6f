package kz.habarshy.sandbox;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What people say and press in the chats of one bot.
final class Talk {
    /// GroupAnonymousBot, the sender of anonymous admins.
    static final long ANONYMOUS = 1_087_968_824L;

    private static final AtomicLong ALBUMS = new AtomicLong(13_000_000_000_000_000L);

    private static final long CHANNEL_POSTS = 777_000L;

    private final Cloud cloud;
    private final News news;
    private final Bot bot;

    Talk(Cloud cloud, News news, Bot bot) {
        this.cloud = cloud;
        this.news = news;
        this.bot = bot;
    }

    Room room(long chat) {
        if (chat < 0) {
            return cloud.group(chat).orElseThrow(() -> new IllegalArgumentException("There is no chat " + chat));
        }
        Room room = cloud.openPrivateChat(bot.id(), chat);
        room.people().putIfAbsent(chat, Standing.MEMBER);
        room.bots().putIfAbsent(bot.id(), Standing.MEMBER);
        return room;
    }

    /// Posts what a person sends; `thread` and `replyTo` are 0 for none.
    long post(long chat, ObjectNode from, ObjectNode content, long thread, long replyTo) {
        Room room = room(chat);
        room.lock.lock();
        try {
            if (room.isPrivate()) {
                room.start();
            }
            if (thread != 0) {
                content.put("message_thread_id", thread).put("is_topic_message", true);
            }
            if (replyTo != 0) {
                room.find(replyTo).ifPresent(replied -> reply(content, replied));
            }
            return news.post(room, from, content, 0).id();
        } finally {
            room.lock.unlock();
        }
    }

    long album(long chat, long person, int photos, String caption) {
        long first = 0;
        String group = Long.toString(ALBUMS.incrementAndGet());
        for (int photo = 0; photo < photos; photo++) {
            ObjectNode content = Placeholders.photo(photo == 0 ? caption : "").put("media_group_id", group);
            long message = post(chat, person(person), content, 0, 0);
            first = photo == 0 ? message : first;
        }
        return first;
    }

    private static void reply(ObjectNode content, Message replied) {
        JsonNode thread = replied.wire().get("message_thread_id");
        if (thread != null && !content.has("message_thread_id")) {
            content.set("message_thread_id", thread);
            content.put("is_topic_message", true);
        }
        content.set("reply_to_message", replied.quoted());
    }

    ObjectNode person(long id) {
        ObjectNode from = Json.object();
        from.set("from", cloud.user(id));
        return from;
    }

    ObjectNode anonymousAdmin(long chat) {
        ObjectNode user = Json.object()
                .put("id", ANONYMOUS)
                .put("is_bot", true)
                .put("first_name", "Group")
                .put("username", "GroupAnonymousBot");
        ObjectNode from = Json.object();
        from.set("from", user);
        from.set("sender_chat", room(chat).wire());
        return from;
    }

    static ObjectNode otherBot(long id) {
        ObjectNode from = Json.object();
        from.set(
                "from",
                Json.object()
                        .put("id", id)
                        .put("is_bot", true)
                        .put("first_name", "Bot")
                        .put("username", "bot_" + id + "_bot"));
        return from;
    }

    static ObjectNode text(String text) {
        ObjectNode content = Json.object();
        Sending.put(content, "text", "entities", Formatted.plain(text));
        return content;
    }

    /// Posts in a channel and lets the post appear in its linked group.
    long publish(long channel, String text) {
        Room room = room(channel);
        ObjectNode from = Json.object();
        from.set("sender_chat", room.wire());
        long post = post(channel, from, text(text), 0, 0);
        if (room.linked() != 0) {
            ObjectNode user =
                    Json.object().put("id", CHANNEL_POSTS).put("is_bot", false).put("first_name", "Telegram");
            ObjectNode forwarder = Json.object();
            forwarder.set("from", user);
            forwarder.set("sender_chat", room.wire());
            ObjectNode content = Forwards.content(message(channel, post)).put("is_automatic_forward", true);
            post(room.linked(), forwarder, content, 0, 0);
        }
        return post;
    }

    void edit(long chat, long message, String text) {
        Room room = room(chat);
        room.lock.lock();
        try {
            Message before = message(chat, message);
            ObjectNode wire = before.wire().deepCopy();
            wire.remove(List.of("text", "entities"));
            Sending.put(wire, "text", "entities", Formatted.plain(text));
            wire.put("edit_date", cloud.now().getEpochSecond());
            Message _ = news.change(room, before, wire);
        } finally {
            room.lock.unlock();
        }
    }

    long forward(long chat, long person, long fromChat, long message) {
        return post(chat, person(person), Forwards.content(message(fromChat, message)), 0, 0);
    }

    void delete(long chat, long message) {
        Room room = room(chat);
        room.lock.lock();
        try {
            room.find(message).ifPresent(found -> news.remove(room, found));
        } finally {
            room.lock.unlock();
        }
    }

    /// Presses a button with this data, under a message that may be gone meanwhile; gives the id of the query.
    String press(long chat, long person, long message, String data) {
        Room room = room(chat);
        @Nullable Message found = find(room, message);
        long pressed = found == null ? bot.id() : found.bot();
        Presses.Press press = cloud.presses().open(pressed, chat, person, cloud.now());
        ObjectNode query = Json.object().put("id", press.id());
        query.set("from", cloud.user(person));
        query.set("message", found == null ? inaccessible(room, message) : found.wire());
        query.put("chat_instance", Long.toString(Math.abs(chat) * 31 + 7)).put("data", data);
        cloud.bot(pressed).updates().offer("callback_query", query, press.at().plus(Updates.LIFE_OF_A_PRESS));
        return press.id();
    }

    String search(long person, String words) {
        var query = cloud.queries().open(bot.id(), person, null, cloud.now());
        ObjectNode content = Json.object().put("id", query.id());
        content.set("from", cloud.user(person));
        content.put("query", words).put("offset", "").put("chat_type", "group");
        news.tellBot(bot.id(), "inline_query", content);
        return query.id();
    }

    long choose(long chat, long person, ObjectNode card) {
        ObjectNode content = ((ObjectNode) card.get("message")).deepCopy();
        content.set("via_bot", bot.wire());
        return post(chat, person(person), content, 0, 0);
    }

    private static ObjectNode inaccessible(Room room, long message) {
        ObjectNode gone = Json.object().put("message_id", message).put("date", 0);
        gone.set("chat", room.wire());
        return gone;
    }

    Message message(long chat, long message) {
        @Nullable Message found = find(room(chat), message);
        if (found == null) {
            throw new IllegalArgumentException("There is no message " + message + " in chat " + chat);
        }
        return found;
    }

    private static @Nullable Message find(Room room, long message) {
        room.lock.lock();
        try {
            return room.find(message).orElse(null);
        } finally {
            room.lock.unlock();
        }
    }
}
