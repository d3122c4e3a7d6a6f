package kz.habarshy.sandbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// Everything the double knows: bots, people, chats, files and presses that wait for an answer.
final class Cloud {
    private record Key(long bot, long chat) {}

    private final InstantSource machine;
    private final Map<Long, Bot> bots = new ConcurrentHashMap<>();
    private final Map<Long, Person> persons = new ConcurrentHashMap<>();
    private final Map<Key, Room> rooms = new ConcurrentHashMap<>();
    private final Files files = new Files();
    private final Presses presses = new Presses();
    private final Queries queries = new Queries();
    private final CopyOnWriteArrayList<Consumer<ChatEvent>> listeners = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedDeque<Room> order = new ConcurrentLinkedDeque<>();
    private volatile InstantSource shown;
    private volatile int history = 500;
    private volatile long firstUpdate;
    private volatile long firstMessage;

    Cloud(InstantSource machine) {
        this.machine = machine;
        this.shown = machine;
        this.firstUpdate = Math.floorMod(machine.instant().getEpochSecond(), 500_000_000L) * 4;
    }

    Instant now() {
        return machine.instant();
    }

    /// The instant that the page shows beside a message; the campaign's in the sandbox.
    Instant shown() {
        return shown.instant();
    }

    void show(InstantSource newShown) {
        shown = newShown;
    }

    int history() {
        return history;
    }

    void keep(int newHistory) {
        history = newHistory;
    }

    /// Ids of updates and messages start here for bots and chats that appear from now on.
    void startIds(long update, long message) {
        firstUpdate = update;
        firstMessage = message;
        bots.values().forEach(bot -> bot.updates().startAt(update));
    }

    Bot bot(long id) {
        return bots.computeIfAbsent(
                id,
                _ -> id == TelegramDouble.BOT
                        ? new Bot(id, "habarshy_sandbox_bot", "Хабаршы", firstUpdate)
                        : new Bot(id, "bot" + id + "_bot", "Bot " + id, firstUpdate));
    }

    Collection<Bot> bots() {
        return bots.values();
    }

    Map<Long, Person> persons() {
        return persons;
    }

    Person person(long id) {
        return persons.computeIfAbsent(id, _ -> new Person(id, "Person " + id, null));
    }

    /// The group, supergroup or channel with this id.
    Optional<Room> group(long id) {
        return Optional.ofNullable(rooms.get(new Key(0, id)));
    }

    Room openGroup(long id, String type, String title) {
        return rooms.computeIfAbsent(new Key(0, id), _ -> opened(new Room(id, type, title, firstMessage)));
    }

    Optional<Room> privateChat(long bot, long person) {
        return Optional.ofNullable(rooms.get(new Key(bot, person)));
    }

    Room openPrivateChat(long bot, long person) {
        return rooms.computeIfAbsent(
                new Key(bot, person),
                _ -> opened(new Room(person, "private", person(person).name(), firstMessage)));
    }

    /// Chats in the order they were made.
    Collection<Room> rooms() {
        return order;
    }

    Files files() {
        return files;
    }

    Presses presses() {
        return presses;
    }

    Queries queries() {
        return queries;
    }

    void listen(Consumer<ChatEvent> listener) {
        listeners.add(listener);
    }

    void unlisten(Consumer<ChatEvent> listener) {
        listeners.remove(listener);
    }

    /// Whether anybody listens to what happens in the chats.
    boolean isWatched() {
        return !listeners.isEmpty();
    }

    void tell(ChatEvent event) {
        for (Consumer<ChatEvent> listener : listeners) {
            listener.accept(event);
        }
    }

    /// Somebody as a user in messages, person or bot.
    ObjectNode user(long id) {
        Bot bot = bots.get(id);
        if (bot != null) {
            return bot.wire();
        }
        Person person = person(id);
        ObjectNode user = Json.object().put("id", id).put("is_bot", false).put("first_name", person.name());
        Json.putIfPresent(user, "language_code", person.language());
        return user;
    }

    private Room opened(Room room) {
        order.add(room);
        return room;
    }
}
