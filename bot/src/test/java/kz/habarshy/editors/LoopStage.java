package kz.habarshy.editors;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.habarshy.answers.Answers;
import kz.habarshy.buildings.BuildingsOnTrial;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Speaker;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Places;
import kz.habarshy.staff.Staff;
import org.jspecify.annotations.Nullable;

/// Plays the house around the loop in memory.
final class LoopStage implements Places {
    static final Campaign CAMPAIGN = BuildingsOnTrial.CAMPAIGN;
    static final long OWNER = 900_001;
    private static final Account BOT = new Account("tg", 7);

    Instant now = Instant.parse("2021-10-05T05:00:00Z");
    final List<Act> acts = new ArrayList<>();
    final Set<String> told = new java.util.HashSet<>();
    private final Map<String, Map<String, String>> places = new HashMap<>();
    private final Answers answers = Answers.of(CAMPAIGN);
    private final Editors editors = EditorsConfiguration.assembled(
            CAMPAIGN, answers, this, new Staff(this, Set.of(new PersonId(OWNER))), new EditorsSettings(10));
    private int press;

    Editors editors() {
        return editors;
    }

    Answers answers() {
        return answers;
    }

    EditorsClock clock(kz.habarshy.time.CampaignClock clock) {
        return new EditorsClock(new Store(this), CAMPAIGN, answers, new ContentWatch(CAMPAIGN), clock, _ -> {});
    }

    static ChatKey chatOf(long person) {
        return new ChatKey(BOT, person);
    }

    static Incoming.Said said(long person, String text) {
        var by = new Speaker(new PersonId(person), false, false, false, "ru");
        return new Incoming.Said(chatOf(person), by, 100, text, true, false, false, List.of(), null, null, null, null);
    }

    void press(long person, String data) {
        var by = new Speaker(new PersonId(person), false, false, false, "ru");
        take(new Incoming.Pressed(chatOf(person), by, "p" + ++press, 5, data));
    }

    void day() {
        take(new Incoming.Told(ChatKey.DESK, EditorsDesk.DAY, Map.of("salt", "salt")));
    }

    void take(Incoming news) {
        apply(news.chat(), editors.decide(news, state(news.chat()), now));
    }

    void apply(ChatKey near, Decision decision) {
        decision.changes().forEach(change -> apply(Keys.partition(near), change));
        decision.posts().forEach(post -> acts.add(post.act()));
        Deque<Incoming.Told> inbox = new ArrayDeque<>();
        decision.commands().stream()
                .filter(command -> command.id() == null || told.add(command.id()))
                .forEach(command -> inbox.add(command.told()));
        inbox.forEach(this::take);
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
            case Change.Clear clear -> fields.clear();
        }
    }

    private Map<String, String> place(int partition, String place) {
        return places.computeIfAbsent(partition + place, any -> new TreeMap<>());
    }

    private ChatState state(ChatKey chat) {
        return new ChatState(chat, Map.copyOf(place(Keys.partition(chat), Change.chat(chat))));
    }

    String seen() {
        return acts.stream()
                .map(act -> switch (act) {
                    case Act.EditMessage edit -> edit.html();
                    case Act.SendFile file -> file.content();
                    case Act.AnswerPress answer -> answer.notice();
                    default -> "";
                })
                .filter(text -> !text.isEmpty())
                .reduce("", (_, last) -> last);
    }

    String data(String label) {
        for (Act act : acts.reversed()) {
            if (act instanceof Act.EditMessage edit) {
                for (Button button :
                        edit.buttons().stream().flatMap(List::stream).toList()) {
                    if (button instanceof Button.Press one && one.label().contains(label)) {
                        return one.data();
                    }
                }
            }
        }
        throw new AssertionError("No button «" + label + "» in " + acts);
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
