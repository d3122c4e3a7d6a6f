package kz.habarshy.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// One chat: who is in it, what was said, and its own lock. What changes it runs inside `lock`.
final class Room {
    /// Where a group stands for the bots in it.
    enum Life {
        OPEN,
        DELETED,
        BLOCKED,
        DEACTIVATED
    }

    record Topic(long id, String name, boolean closed) {}

    final ReentrantLock lock = new ReentrantLock();
    final Condition changed = lock.newCondition();
    private final long id;
    private final String type;
    private final TreeMap<Long, Message> messages = new TreeMap<>();
    private final Map<Long, Standing> people = new ConcurrentHashMap<>();
    private final Map<Long, Standing> bots = new ConcurrentHashMap<>();
    private final Map<Long, Topic> topics = new ConcurrentSkipListMap<>();
    private final Map<Long, Pace> paces = new ConcurrentHashMap<>();
    private volatile String title;
    private volatile Life life = Life.OPEN;
    private volatile boolean started;
    private volatile boolean forum;
    private volatile boolean muted;
    private volatile long upgradedTo;
    private volatile long linked;
    private long lastMessage;
    private long lastWhisper;
    private final TreeMap<Long, Message> whispers = new TreeMap<>();
    private long lastBot;

    Room(long id, String type, String title, long lastMessage) {
        this.id = id;
        this.type = type;
        this.title = title;
        this.lastMessage = lastMessage;
    }

    long id() {
        return id;
    }

    String type() {
        return type;
    }

    boolean isPrivate() {
        return type.equals("private");
    }

    boolean isChannel() {
        return type.equals("channel");
    }

    String title() {
        return title;
    }

    Map<Long, Standing> people() {
        return people;
    }

    Map<Long, Standing> bots() {
        return bots;
    }

    Map<Long, Topic> topics() {
        return topics;
    }

    Standing standing(long user) {
        return bots.getOrDefault(user, people.getOrDefault(user, Standing.LEFT));
    }

    /// The window of one bot's messages in this chat.
    Pace paceOf(long bot) {
        return paces.computeIfAbsent(bot, _ -> new Pace());
    }

    Life life() {
        return life;
    }

    void become(Life newLife) {
        life = newLife;
    }

    /// Whether the person of a private chat has written to the bot, so that the bot may write.
    boolean isStarted() {
        return started;
    }

    void start() {
        started = true;
    }

    boolean isForum() {
        return forum;
    }

    void becomeForum() {
        forum = true;
    }

    boolean isMuted() {
        return muted;
    }

    void mute(boolean newMuted) {
        muted = newMuted;
    }

    long upgradedTo() {
        return upgradedTo;
    }

    void upgradeTo(long chat) {
        upgradedTo = chat;
    }

    long linked() {
        return linked;
    }

    void link(long chat) {
        linked = chat;
    }

    long lastBot() {
        return lastBot;
    }

    long nextMessage() {
        return ++lastMessage;
    }

    Optional<Message> find(long message) {
        return Optional.ofNullable(message < 0 ? whispers.get(message) : messages.get(message));
    }

    List<Message> all() {
        lock.lock();
        try {
            return List.copyOf(messages.values());
        } finally {
            lock.unlock();
        }
    }

    long nextWhisper() {
        return ++lastWhisper;
    }

    /// Keeps a message that one person alone sees.
    void whisper(Message message) {
        whispers.put(message.id(), message);
        changed.signalAll();
    }

    /// What this person alone sees, oldest first.
    List<Message> whispersTo(long person) {
        lock.lock();
        try {
            return whispers.descendingMap().values().stream()
                    .filter(message ->
                            message.wire().path("receiver_user").path("id").asLong(0) == person)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /// Keeps a message, new or changed; the oldest go when there are more than `history`.
    void keep(Message message, int history) {
        messages.put(message.id(), message);
        if (message.bot() != 0) {
            lastBot = message.bot();
        }
        while (messages.size() > history) {
            messages.pollFirstEntry();
        }
        changed.signalAll();
    }

    @Nullable
    Message remove(long message) {
        Message removed = message < 0 ? whispers.remove(message) : messages.remove(message);
        changed.signalAll();
        return removed;
    }

    /// The short form of the chat that stands in every message.
    ObjectNode wire() {
        ObjectNode chat = Json.object().put("id", id);
        if (isPrivate()) {
            chat.put("first_name", title);
        } else {
            chat.put("title", title);
            if (forum) {
                chat.put("is_forum", true);
            }
        }
        return chat.put("type", type);
    }

    /// Standings in the order people came.
    Map<Long, Standing> present() {
        Map<Long, Standing> present = new LinkedHashMap<>();
        people.forEach((person, standing) -> {
            if (standing.isPresent()) {
                present.put(person, standing);
            }
        });
        return present;
    }
}
