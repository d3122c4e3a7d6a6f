package kz.habarshy.radar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.habarshy.buildings.Audience;
import kz.habarshy.buildings.BuildingsOnTrial;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Shown;
import kz.habarshy.chat.Speaker;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Places;
import kz.habarshy.screening.Message;
import kz.habarshy.screening.Screening;
import kz.habarshy.screening.Verdict;
import kz.habarshy.staff.Staff;
import org.jspecify.annotations.Nullable;

/// Plays houses, the desk and staff around the radar in memory, by the rules of the real ones.
final class RadarStage implements Places {
    static final Campaign CAMPAIGN = BuildingsOnTrial.CAMPAIGN;
    static final Account BOT = new Account("tg", 7);
    static final long OWNER = 900_001;
    private static final Screening SCREENING = Screening.of(CAMPAIGN);
    private static final Speaker NEIGHBOUR = new Speaker(new PersonId(5), false, false, false, "kk");

    final List<Post> posts = new ArrayList<>();
    final List<Lure> cases = new ArrayList<>();
    final List<Command> toDesk = new ArrayList<>();
    Instant now = at("2021-10-05T12:00");

    private final Map<Integer, Map<String, Map<String, String>>> places = new HashMap<>();
    private final Deque<Incoming.Told> inbox = new ArrayDeque<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> put = new HashSet<>();
    private final Radar radar;
    private long message = 100;

    RadarStage() {
        var staff = new Staff(this, Set.of(new PersonId(OWNER)));
        this.radar = RadarConfiguration.assembled(CAMPAIGN, SCREENING, this, staff, new Names(), lure -> {
            cases.add(lure);
            return List.of();
        });
        place(Keys.DESK, "staff")
                .put(
                        String.valueOf(OWNER),
                        "{\"name\":\"Сәуле\",\"bounds\":\"\",\"language\":\"RU\",\"chat\":\"" + chatOf(OWNER) + "\"}");
    }

    private static final class Names implements BotNames {
        @Override
        public BotName of(Account account) {
            return new BotName("habarshy_bot");
        }

        @Override
        public List<Shown> shown() {
            return List.of(new Shown("habarshy_bot", "Хабаршы"));
        }
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Almaty")).toInstant();
    }

    static ChatKey chatOf(long person) {
        return new ChatKey(BOT, person);
    }

    /// A served house of that district with these fields besides the usual ones.
    ChatKey house(long id, String district, String... fields) {
        var chat = new ChatKey(BOT, -id);
        var own = place(Keys.partition(chat), Change.chat(chat));
        own.putAll(Map.of("b.status", "served", "b.lang", "ru", "b.level", "2", "b.kato", "75"));
        if (!district.isEmpty()) {
            own.put("b.place", district);
        }
        for (int i = 0; i < fields.length; i += 2) {
            own.put(fields[i], fields[i + 1]);
        }
        var index = place(Keys.partition(chat), Audience.PLACE);
        index.put(chat.toString(), ChatCard.of(state(chat)).text());
        return chat;
    }

    /// A neighbour says it, and it is judged as the house's warnings do.
    void hears(ChatKey house, String text, String... links) {
        var said = new Incoming.Said(
                house, NEIGHBOUR, ++message, text, false, false, true, List.of(links), null, null, null, null);
        judged(said, SCREENING.judge(new Message(text, List.of(links), true)));
    }

    /// The same of a message in which the house's warnings see nothing.
    void hearsUnsuspected(ChatKey house, String text) {
        var said = new Incoming.Said(
                house, NEIGHBOUR, ++message, text, false, false, true, List.of(), null, null, null, null);
        judged(said, new Verdict(false, 0, List.of(), null));
    }

    private void judged(Incoming.Said said, Verdict verdict) {
        apply(said.chat(), radar.heard(said, state(said.chat()), verdict, now));
        work();
    }

    void meets(ChatKey house, String username, String title, boolean bot) {
        var who = new Speaker(new PersonId(77), bot, false, false, "", new Shown(username, title));
        take(new Incoming.Met(house, List.of(who), ++message));
    }

    void press(long person, String label) {
        var by = new Speaker(new PersonId(person), false, false, false, "ru");
        take(new Incoming.Pressed(chatOf(person), by, "p" + ++message, 5, data(person, label)));
    }

    /// Staff mark the case of the latest lure at their triage.
    void marks(String status) {
        take(new Incoming.Told(
                ChatKey.DESK,
                RadarDesk.MARKED,
                Map.of("hash", cases.getLast().hash(), "status", status, "case", "1234-5678")));
    }

    void tick() {
        take(new Incoming.Told(ChatKey.DESK, RadarDesk.TICK, Map.of()));
    }

    private void take(Incoming news) {
        if (!radar.wants(news, state(news.chat()))) {
            throw new AssertionError("The radar does not want " + news);
        }
        apply(news.chat(), radar.decide(news, state(news.chat()), now));
        work();
    }

    private void work() {
        while (!inbox.isEmpty()) {
            Incoming.Told next = inbox.poll();
            apply(next.chat(), radar.decide(next, state(next.chat()), now));
        }
    }

    private void apply(ChatKey chat, Decision decision) {
        int partition = Keys.partition(chat);
        decision.changes().forEach(change -> apply(partition, change));
        for (Post post : decision.posts()) {
            if (post.id() == null || put.add(post.to() + post.id())) {
                posts.add(post);
            }
        }
        for (Command command : decision.commands()) {
            if (command.told().chat().equals(ChatKey.DESK)) {
                toDesk.add(command);
            }
            if (command.id() == null || told.add(command.id())) {
                inbox.add(command.told());
            }
        }
    }

    private void apply(int partition, Change change) {
        var fields = place(partition, change.place());
        switch (change) {
            case Change.Set set -> fields.put(set.field(), set.value());
            case Change.Remove remove -> fields.remove(remove.field());
            case Change.SetBriefly set -> fields.put(set.field(), set.value());
            case Change.SetOnce once -> fields.putIfAbsent(once.field(), once.value());
            case Change.Add add ->
                fields.merge(
                        add.field(),
                        String.valueOf(add.by()),
                        (one, other) -> String.valueOf(Long.parseLong(one) + Long.parseLong(other)));
            case Change.Clear clear -> fields.clear();
        }
    }

    private Map<String, String> place(int partition, String place) {
        return places.computeIfAbsent(partition, _ -> new HashMap<>()).computeIfAbsent(place, _ -> new TreeMap<>());
    }

    ChatState state(ChatKey chat) {
        return new ChatState(chat, Map.copyOf(place(Keys.partition(chat), Change.chat(chat))));
    }

    int size(String deskPlace) {
        return place(Keys.DESK, deskPlace).size();
    }

    /// What was said to or changed in a chat, in order.
    List<String> seen(ChatKey chat) {
        return acts(chat).stream().map(RadarStage::html).toList();
    }

    List<Act> acts(ChatKey chat) {
        return posts.stream()
                .filter(post -> post.to().equals(chat) && !(post.act() instanceof Act.AnswerPress))
                .map(Post::act)
                .toList();
    }

    static String html(Act act) {
        return switch (act) {
            case Act.Say say -> say.html();
            case Act.Edit edit -> edit.html();
            case Act.EditMessage edit -> edit.html();
            default -> act.toString();
        };
    }

    private String data(long person, String label) {
        for (Act act : acts(chatOf(person)).reversed()) {
            List<List<Button>> rows = switch (act) {
                case Act.Say say -> say.buttons();
                case Act.Edit edit -> edit.buttons();
                case Act.EditMessage edit -> edit.buttons();
                default -> List.of();
            };
            for (Button button : rows.stream().flatMap(List::stream).toList()) {
                if (button instanceof Button.Press press && press.label().equals(label)) {
                    return press.data();
                }
            }
        }
        throw new AssertionError("No button «" + label + "»: " + acts(chatOf(person)));
    }

    @Override
    public Map<String, String> fields(ChatKey near, String place) {
        return Map.copyOf(place(Keys.partition(near), place));
    }

    @Override
    public Map<String, String> fields(ChatKey near, String place, List<String> names) {
        if (names.isEmpty()) {
            throw new AssertionError("Redis wants at least one field: " + place);
        }
        return Places.super.fields(near, place, names);
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
