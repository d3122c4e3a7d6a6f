package kz.habarshy.sandbox;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Who comes, goes and is promoted, with the updates and service messages that Telegram makes of it.
final class Groups {
    private static final long SUPERGROUPS = -1_000_000_000_000L;

    private final Cloud cloud;
    private final News news;

    Groups(Cloud cloud, News news) {
        this.cloud = cloud;
        this.news = news;
    }

    /// Ids of basic groups are above -10^12, those of supergroups and channels below.
    static String typeOf(long id) {
        if (id >= 0) {
            throw new IllegalArgumentException("A group's id is negative, not " + id);
        }
        return id > SUPERGROUPS ? "group" : "supergroup";
    }

    Room require(long id) {
        return cloud.group(id).orElseThrow(() -> new IllegalArgumentException("There is no group " + id));
    }

    void setBot(long chat, Bot bot, Standing standing, long by) {
        Room room = require(chat);
        room.lock.lock();
        try {
            Standing before = room.standing(bot.id());
            if (before == standing) {
                return;
            }
            room.bots().put(bot.id(), standing);
            news.tellBot(bot.id(), "my_chat_member", change(room, bot.wire(), before, standing, by));
            if (!before.isPresent() && standing.isPresent()) {
                service(room, by, "new_chat_members", bot.wire());
            } else if (before.isPresent() && !standing.isPresent()) {
                news.tellBot(bot.id(), "message", leftMessage(room, bot.wire(), by));
            }
            news.tellChanged(room);
        } finally {
            room.lock.unlock();
        }
    }

    void setPerson(long chat, long person, Standing standing, long by) {
        Room room = require(chat);
        room.lock.lock();
        try {
            Standing before = room.standing(person);
            room.people().put(person, standing);
            if (before == standing) {
                return;
            }
            room.bots().forEach((bot, own) -> {
                if (own.isAdmin()) {
                    news.tellBot(bot, "chat_member", change(room, cloud.user(person), before, standing, by));
                }
            });
            if (!before.isPresent() && standing.isPresent()) {
                service(room, by, "new_chat_members", cloud.user(person));
            } else if (before.isPresent() && !standing.isPresent()) {
                service(room, by, "left_chat_member", cloud.user(person));
            }
        } finally {
            room.lock.unlock();
        }
    }

    /// Makes a supergroup of a basic group and gives its id; people and bots move, messages do not.
    long upgrade(long chat) {
        Room old = require(chat);
        if (old.upgradedTo() != 0 || !old.type().equals("group")) {
            return old.upgradedTo() == 0 ? chat : old.upgradedTo();
        }
        long id = SUPERGROUPS - 9_000_000_000L - Math.floorMod(-chat, 1_000_000_000L);
        Room upgraded = cloud.openGroup(id, "supergroup", old.title());
        old.lock.lock();
        try {
            upgraded.people().putAll(old.people());
            upgraded.bots().putAll(old.bots());
            service(old, anyAdmin(old), "migrate_to_chat_id", id);
            old.upgradeTo(id);
        } finally {
            old.lock.unlock();
        }
        upgraded.lock.lock();
        try {
            service(upgraded, anyAdmin(upgraded), "migrate_from_chat_id", chat);
        } finally {
            upgraded.lock.unlock();
        }
        news.tellChanged(upgraded);
        return id;
    }

    void setBlocked(Bot bot, long person, Room.Life life) {
        Room room = cloud.openPrivateChat(bot.id(), person);
        room.lock.lock();
        try {
            boolean wasOpen = room.life() == Room.Life.OPEN;
            room.become(life);
            boolean isOpen = life == Room.Life.OPEN;
            if (wasOpen != isOpen && life != Room.Life.DEACTIVATED) {
                Standing before = wasOpen ? Standing.MEMBER : Standing.KICKED;
                Standing after = isOpen ? Standing.MEMBER : Standing.KICKED;
                news.tellBot(bot.id(), "my_chat_member", change(room, bot.wire(), before, after, person));
            }
            news.tellChanged(room);
        } finally {
            room.lock.unlock();
        }
    }

    long topic(long chat, String name, long by) {
        Room room = require(chat);
        room.lock.lock();
        try {
            room.becomeForum();
            ObjectNode created = Json.object().put("name", name).put("icon_color", 7322096);
            Message message = service(room, by, "forum_topic_created", created);
            room.topics().put(message.id(), new Room.Topic(message.id(), name, false));
            return message.id();
        } finally {
            room.lock.unlock();
        }
    }

    void closeTopic(long chat, long topic, boolean closed) {
        require(chat).topics().computeIfPresent(topic, (id, before) -> new Room.Topic(id, before.name(), closed));
    }

    private Message service(Room room, long by, String name, Object value) {
        ObjectNode from = Json.object();
        from.set("from", cloud.user(by));
        ObjectNode content = Json.object();
        switch (value) {
            case Long number -> content.put(name, number);
            case ObjectNode user
            when name.equals("new_chat_members") -> {
                content.set("new_chat_participant", user);
                content.set("new_chat_member", user);
                content.putArray(name).add(user);
            }
            case ObjectNode node -> content.set(name, node);
            default -> throw new IllegalArgumentException(name);
        }
        return news.post(room, from, content, 0);
    }

    private ObjectNode leftMessage(Room room, ObjectNode user, long by) {
        ObjectNode from = Json.object();
        from.set("from", cloud.user(by));
        ObjectNode content = Json.object();
        content.set("left_chat_member", user);
        return news.post(room, from, content, 0).wire();
    }

    private ObjectNode change(Room room, ObjectNode user, Standing before, Standing after, long by) {
        ObjectNode change = Json.object();
        change.set("chat", room.wire());
        change.set("from", cloud.user(by));
        change.put("date", cloud.now().getEpochSecond());
        change.set("old_chat_member", Members.wire(user, before));
        change.set("new_chat_member", Members.wire(user, after));
        return change;
    }

    private static long anyAdmin(Room room) {
        @Nullable
        Long admin = room.people().entrySet().stream()
                .filter(entry -> entry.getValue().isAdmin())
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        return admin == null ? Talk.ANONYMOUS : admin;
    }
}
