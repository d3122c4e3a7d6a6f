package kz.habarshy.reports;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.habarshy.buildings.BuildingsOnTrial;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Attachment;
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
import kz.habarshy.redis.Json;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Places;
import kz.habarshy.staff.Staff;
import org.jspecify.annotations.Nullable;

/// Plays the house around the reports in memory: chats, the desk, two owners of it and one editor of an Almaty
/// district.
final class ReportsStage implements Places {
    static final Campaign CAMPAIGN = BuildingsOnTrial.CAMPAIGN;
    static final long OWNER = 900_001;
    static final long EDITOR = 900_003;
    static final long GROUP = -500;
    static final String ALMALY = "75-almaly";
    static final String MEDEU = "75-medeu";
    private static final Account BOT = new Account("tg", 7);

    Instant now = Instant.parse("2021-10-05T05:00:00Z");
    private final List<Post> posts = new ArrayList<>();
    private final List<Incoming.Told> unwanted = new ArrayList<>();
    private final Set<String> told = new java.util.HashSet<>();
    private final Map<String, Map<String, String>> places = new HashMap<>();
    private final Cases cases = new Cases(new CaseStore(this));
    private final Reports reports;
    private int number;
    private int press;

    ReportsStage() {
        reports = ReportsConfiguration.assembled(
                CAMPAIGN,
                this,
                new Staff(this, Set.of(new PersonId(OWNER))),
                new ReportsSettings(90),
                () -> String.format(java.util.Locale.ROOT, "4827-%04d", ++number),
                _ -> BuildingsOnTrial.NAME);
        member(OWNER, "");
        member(EDITOR, ALMALY);
        var group = place(Keys.partition(chatOf(GROUP)), Change.chat(chatOf(GROUP)));
        group.putAll(Map.of("b.kato", "75", "b.district", ALMALY, "b.street", "Абай", "b.house", "12"));
    }

    private void member(long person, String bounds) {
        var stored = Map.of(
                "name",
                "М" + person,
                "bounds",
                bounds,
                "language",
                "ru",
                "chat",
                chatOf(person).toString());
        place(Keys.partition(ChatKey.DESK), "staff").put(String.valueOf(person), Json.write(stored));
    }

    Cases cases() {
        return cases;
    }

    CaseStore store() {
        return new CaseStore(this);
    }

    static ChatKey chatOf(long id) {
        return new ChatKey(BOT, id);
    }

    private static Speaker speaker(long person, String app) {
        return new Speaker(new PersonId(person), false, false, false, app);
    }

    void command(long chat, long person) {
        Incoming.Said said = said(chat, person, "/report", false, null);
        apply(said.chat(), reports.asked(said, state(said.chat()), now));
    }

    void say(long person, String text) {
        hear(said(person, person, text, false, null));
    }

    void forward(long person, String text) {
        hear(said(person, person, text, true, null));
    }

    void photo(long person, String caption) {
        hear(said(person, person, caption, false, new Attachment("photo", "AgAC" + person, "", 10, "")));
    }

    private void hear(Incoming.Said said) {
        ChatState state = state(said.chat());
        if (reports.wants(said, state) || reports.hears(said, state)) {
            apply(said.chat(), reports.decide(said, state, now));
        }
    }

    private static Incoming.Said said(
            long chat, long person, String text, boolean forwarded, @Nullable Attachment attachment) {
        return new Incoming.Said(
                chatOf(chat),
                speaker(person, "ru"),
                100,
                text,
                true,
                false,
                forwarded,
                List.of(),
                null,
                null,
                null,
                attachment);
    }

    void press(long chat, long person, String data) {
        take(new Incoming.Pressed(chatOf(chat), speaker(person, "ru"), "p" + ++press, 5, data));
    }

    void press(long person, String data) {
        press(person, person, data);
    }

    /// Presses the latest button with these words in this chat.
    void tap(long chat, String label) {
        press(chat, data(chat, label));
    }

    void tick() {
        take(new Incoming.Told(ChatKey.DESK, CaseDesk.TICK, Map.of()));
    }

    void tell(Command command) {
        if (command.id() == null || told.add(command.id())) {
            take(command.told());
        }
    }

    void take(Incoming news) {
        if (!reports.wants(news, state(news.chat()))) {
            unwanted.add((Incoming.Told) news);
            return;
        }
        apply(news.chat(), reports.decide(news, state(news.chat()), now));
    }

    void apply(ChatKey near, Decision decision) {
        decision.changes().forEach(change -> apply(Keys.partition(near), change));
        posts.addAll(decision.posts());
        Deque<Command> inbox = new ArrayDeque<>(decision.commands());
        inbox.forEach(this::tell);
    }

    private void apply(int partition, Change change) {
        var fields = place(partition, change.place());
        switch (change) {
            case Change.Set set -> fields.put(set.field(), set.value());
            case Change.SetBriefly set -> fields.put(set.field(), set.value());
            case Change.Remove remove -> fields.remove(remove.field());
            case Change.SetOnce once -> fields.putIfAbsent(once.field(), once.value());
            case Change.Add add ->
                fields.merge(
                        add.field(),
                        String.valueOf(add.by()),
                        (one, other) -> String.valueOf(Long.parseLong(one) + Long.parseLong(other)));
            case Change.Clear _ -> fields.clear();
        }
    }

    private Map<String, String> place(int partition, String place) {
        return places.computeIfAbsent(partition + place, _ -> new TreeMap<>());
    }

    ChatState state(ChatKey chat) {
        Map<String, String> all = new HashMap<>(place(Keys.partition(chat), Change.chat(chat)));
        all.putAll(place(Keys.partition(chat), Change.brief(chat)));
        return new ChatState(chat, Map.copyOf(all));
    }

    /// Half an hour passes without a word in this chat.
    void pause(long chat) {
        place(Keys.partition(chatOf(chat)), Change.brief(chatOf(chat))).clear();
    }

    List<Act> acts(long chat) {
        return posts.stream()
                .filter(post -> post.to().equals(chatOf(chat)))
                .map(Post::act)
                .toList();
    }

    /// What the desk was told that is not the reports'.
    List<Incoming.Told> elsewhere() {
        return unwanted;
    }

    /// The last words in this chat.
    String seen(long chat) {
        return acts(chat).stream()
                .map(ReportsStage::words)
                .filter(text -> !text.isEmpty())
                .reduce("", (_, last) -> last);
    }

    private static String words(Act act) {
        return switch (act) {
            case Act.Say say -> say.html();
            case Act.EditMessage edit -> edit.html();
            case Act.Whisper whisper -> whisper.html();
            case Act.SendFile file -> file.content();
            default -> "";
        };
    }

    String data(long chat, String label) {
        for (Act act : acts(chat).reversed()) {
            for (Button button : buttons(act)) {
                if (button instanceof Button.Press one && one.label().contains(label)) {
                    return one.data();
                }
            }
        }
        throw new AssertionError("No button «" + label + "» in " + acts(chat));
    }

    static List<Button> buttons(Act act) {
        List<List<Button>> rows = switch (act) {
            case Act.Say say -> say.buttons();
            case Act.EditMessage edit -> edit.buttons();
            case Act.Whisper whisper -> whisper.buttons();
            default -> List.of();
        };
        return rows.stream().flatMap(List::stream).toList();
    }

    @Override
    public Map<String, String> fields(ChatKey near, String place) {
        return Map.copyOf(place(Keys.partition(near), place));
    }

    @Override
    public @Nullable String field(ChatKey near, String place, String field) {
        return place(Keys.partition(near), place).get(field);
    }

    @Override
    public Page page(ChatKey near, String place, String cursor, int about) {
        return new Page("0", List.copyOf(fields(near, place).entrySet()));
    }
}
