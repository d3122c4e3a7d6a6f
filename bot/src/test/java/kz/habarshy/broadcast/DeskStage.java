package kz.habarshy.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import kz.habarshy.buildings.Audience;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Speaker;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Places;
import kz.habarshy.staff.Audit;
import kz.habarshy.staff.Staff;
import kz.habarshy.staff.StaffRoom;
import kz.habarshy.time.MachineClock;
import org.jspecify.annotations.Nullable;

/// Plays the house around the desk in memory: places, inboxes and an outbox that follow the rules of the real ones.
final class DeskStage implements Places {
    static final Account BOT = new Account("tg", 7);
    static final Duration PAUSE = Duration.ofMinutes(5);
    static final long AUTHOR = 900_001;
    static final long SECOND = 900_002;

    private static final Set<String> TOLD_TWICE = Set.of(DeskNews.HALT, DeskNews.FANOUT, DeskNews.CANARY);

    final List<Post> posts = new ArrayList<>();
    Instant now = at("2021-09-20T11:00");

    private final Map<Integer, Map<String, Map<String, String>>> places = new HashMap<>();
    private final Deque<Incoming.Told> inbox = new ArrayDeque<>();
    private final Set<String> told = new HashSet<>();
    private final OutboxStage outbox = new OutboxStage((chat, place) -> place(Keys.partition(chat), place));
    private final Map<Long, String> app = new HashMap<>();
    private final List<Post> arrived = new ArrayList<>();
    private final BroadcastDesk desk;
    private @Nullable Random crash;
    private @Nullable Account silenced;
    private long press;

    DeskStage(Campaign campaign, Long... owners) {
        var ids = new HashSet<PersonId>();
        List.of(owners).forEach(owner -> ids.add(new PersonId(owner)));
        var staff = new Staff(this, ids);
        var room = new StaffRoom(
                staff, new Audit(this, campaign), campaign, _ -> new BotName("habarshy_bot"), () -> "code1");
        this.desk = BroadcastConfiguration.desk(
                this,
                staff,
                room,
                campaign,
                machine(),
                new BroadcastConfiguration.Flow(
                        30, PAUSE, this::stock, bot -> !bot.equals(silenced), new Refill(_ -> {}, machine())));
    }

    /// This bot's token is taken from the settings; null: none is.
    void silence(@Nullable Account bot) {
        silenced = bot;
    }

    BroadcastDesk desk() {
        return desk;
    }

    private MachineClock machine() {
        return new MachineClock() {
            @Override
            public long millis() {
                return now.toEpochMilli();
            }

            @Override
            public long ticks() {
                return now.toEpochMilli() * 1_000_000;
            }
        };
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Almaty")).toInstant();
    }

    static ChatKey chatOf(long person) {
        return new ChatKey(BOT, person);
    }

    void language(long person, String code) {
        app.put(person, code);
    }

    private Speaker speaker(long person) {
        return new Speaker(new PersonId(person), false, false, false, app.getOrDefault(person, "kk"));
    }

    /// False when the desk leaves it to others.
    boolean say(long person, String text) {
        return take(new Incoming.Said(
                chatOf(person), speaker(person), ++press, text, true, false, false, List.of(), null, null, null, null));
    }

    boolean press(long person, String data) {
        return take(new Incoming.Pressed(chatOf(person), speaker(person), "p" + ++press, 5, data));
    }

    boolean take(Incoming news) {
        if (!desk.wants(news, state(news.chat()), now)) {
            return false;
        }
        decide(news);
        while (!inbox.isEmpty()) {
            decide(inbox.poll());
        }
        return true;
    }

    /// Presses the button with that label among those the person saw last.
    void pressLabel(long person, String label) {
        press(person, data(person, label));
    }

    String data(long person, String label) {
        for (Act act : acts(person).reversed()) {
            for (Button button : buttons(act)) {
                if (button instanceof Button.Press press && press.label().equals(label)) {
                    return press.data();
                }
            }
        }
        throw new AssertionError("No button «" + label + "» for " + person + ": " + acts(person));
    }

    static List<Button> buttons(Act act) {
        List<List<Button>> rows = switch (act) {
            case Act.Say say -> say.buttons();
            case Act.EditMessage edit -> edit.buttons();
            default -> List.of();
        };
        return rows.stream().flatMap(List::stream).toList();
    }

    void tick() {
        tell(new Command("tick:" + now + press++, new Incoming.Told(ChatKey.DESK, DeskNews.TICK, Map.of())));
    }

    void tell(Command command) {
        if (command.id() == null || told.add(command.id())) {
            take(command.told());
        }
    }

    private void decide(Incoming news) {
        Decision decision = desk.decide(news, state(news.chat()), now);
        int partition = Keys.partition(news.chat());
        decision.changes().forEach(change -> apply(partition, change));
        decision.posts().forEach(this::put);
        if (crash != null && crash.nextInt(3) == 0) {
            decision.commands().stream()
                    .filter(command -> TOLD_TWICE.contains(command.told().what()))
                    .forEach(command -> inbox.add(command.told()));
        }
        decision.commands().stream()
                .filter(command -> command.id() == null || told.add(command.id()))
                .forEach(command -> inbox.add(command.told()));
    }

    /// From now on many a command is told twice, as when its owner ends between telling and completing.
    void tellsTwice(Random random) {
        crash = random;
    }

    /// What reached a chat.
    List<Post> arrived(ChatKey chat) {
        return arrived.stream().filter(post -> post.to().equals(chat)).toList();
    }

    /// A place of every partition is lost.
    void forget(String place) {
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            place(partition, place).clear();
        }
    }

    private void put(Post post) {
        if (outbox.put(post)) {
            posts.add(post);
        }
    }

    /// Writes into the ledger what became of a chat.
    void settle(ChatKey chat, String ledger, String outcome) {
        OutboxStage.note(place(Keys.partition(chat), Ledger.place(ledger)), chat, outcome);
    }

    /// Every queued post of a broadcast arrives.
    void deliver(String ledger) {
        outcomes(ledger, any -> "sent");
    }

    /// Each post of a broadcast whose time has come ends so; null: not yet.
    void outcomes(String ledger, Function<ChatKey, @Nullable String> outcome) {
        outbox.waiting(ledger).values().stream()
                .filter(post -> post.notBefore() <= now.toEpochMilli())
                .forEach(post -> {
                    String became = outcome.apply(post.to());
                    if (became != null) {
                        outbox.outcome(post, became, now.toEpochMilli());
                        if (became.equals("sent")) {
                            arrived.add(post);
                        }
                    }
                });
    }

    /// Ticks until the newest news of the broadcast is that it is over, delivering as it goes.
    void run(String ledger, Function<ChatKey, @Nullable String> outcome) {
        String id = ledger.substring(1);
        for (int i = 0; i < 200 && Broadcasts.of(state(ChatKey.DESK), id) != null; i++) {
            now = now.plusSeconds(4);
            tick();
            outcomes(ledger, outcome);
        }
        assertThat(Broadcasts.of(state(ChatKey.DESK), id)).as("it is over").isNull();
    }

    Broadcast broadcast(String id) {
        return Objects.requireNonNull(new Broadcasts(this).find(id));
    }

    /// What the ledger says of a chat.
    String line(String ledger, ChatKey chat) {
        return place(Keys.partition(chat), Ledger.place(ledger)).getOrDefault(chat.toString(), "");
    }

    private void apply(int partition, Change change) {
        var fields = place(partition, change.place());
        switch (change) {
            case Change.Set set -> fields.put(set.field(), set.value());
            case Change.Remove remove -> fields.remove(remove.field());
            case Change.SetBriefly set -> fields.put(set.field(), set.value());
            case Change.SetOnce once -> fields.putIfAbsent(once.field(), once.value());
            case Change.Add add -> fields.merge(add.field(), String.valueOf(add.by()), OutboxStage::sum);
            case Change.Clear clear -> fields.clear();
        }
    }

    private Map<String, String> place(int partition, String place) {
        return places.computeIfAbsent(partition, any -> new HashMap<>())
                .computeIfAbsent(place, any -> place.equals(TABLE) ? new LinkedHashMap<>() : new TreeMap<>());
    }

    ChatState state(ChatKey chat) {
        return new ChatState(chat, Map.copyOf(place(Keys.partition(chat), Change.chat(chat))));
    }

    /// What of broadcasts may leave now, by bot.
    Map<Account, Long> stock(int partition) {
        return outbox.stock(partition, now.toEpochMilli());
    }

    /// There is a token of this bot too.
    void speaksAs(Account bot) {
        outbox.speaksAs(bot);
    }

    /// The desk has written this down.
    void keep(Broadcast broadcast) {
        Broadcasts.keep(state(ChatKey.DESK), broadcast).forEach(change -> apply(Keys.DESK, change));
    }

    /// A served group with these fields besides the usual ones.
    ChatKey group(long id, String... fields) {
        return group(new ChatKey(BOT, id), fields);
    }

    ChatKey group(ChatKey chat, String... fields) {
        var own = place(Keys.partition(chat), Change.chat(chat));
        Map.of("b.status", "served", "b.lang", "both", "b.level", "4", "b.kato", "75")
                .forEach(own::putIfAbsent);
        for (int i = 0; i < fields.length; i += 2) {
            own.put(fields[i], fields[i + 1]);
        }
        place(Keys.partition(chat), Audience.PLACE)
                .put(chat.toString(), ChatCard.of(state(chat)).text());
        return chat;
    }

    /// Something about a group changes, its card with it.
    void set(ChatKey chat, String field, String value) {
        group(chat.firstId(), field, value);
    }

    List<Act> acts(long person) {
        return posts.stream()
                .filter(post -> post.to().equals(chatOf(person)))
                .map(Post::act)
                .filter(act -> !(act instanceof Act.AnswerPress))
                .toList();
    }

    /// The text that the person saw last.
    String seen(long person) {
        return html(acts(person).getLast());
    }

    static String html(Act act) {
        return switch (act) {
            case Act.Say say -> say.html();
            case Act.EditMessage edit -> edit.html();
            case Act.Edit edit -> edit.html();
            default -> "";
        };
    }

    List<Post> heard(ChatKey chat) {
        return posts.stream().filter(post -> post.to().equals(chat)).toList();
    }

    @Override
    public Map<String, String> fields(ChatKey near, String place) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(place(Keys.partition(near), place)));
    }

    @Override
    public List<String> names(ChatKey near) {
        return List.copyOf(place(Keys.partition(near), TABLE).keySet());
    }

    @Override
    public @Nullable String field(ChatKey near, String place, String field) {
        return place(Keys.partition(near), place).get(field);
    }

    @Override
    public Page page(ChatKey near, String place, String cursor, int about) {
        var all = new ArrayList<>(fields(near, place).entrySet());
        int from = Integer.parseInt(cursor);
        int to = Math.min(all.size(), from + about);
        return new Page(to == all.size() ? "0" : String.valueOf(to), List.copyOf(all.subList(from, to)));
    }
}
