package kz.habarshy.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.habarshy.buildings.AttentionBudget;
import kz.habarshy.buildings.Audience;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Markup;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Places;

/// Sends what the campaign's calendar owes. A tick for a partition walks its groups page by page and asks each one that
/// is owed something; the group itself decides, with the state it then has, and counts what it heard in the same step.
public final class Calendar {
    /// The command that begins a walk over a partition: values `ahead` (seconds the campaign's clock is ahead).
    public static final String TICK = "calendar";

    private static final String WALK = "calendar.walk";
    private static final String PEOPLE = "calendar.people";
    private static final String TELL = "calendar.tell";
    private static final String AHEAD = "r.ahead";
    private static final String SINCE = "r.since";
    private static final String TOLD = "r.told";
    private static final long A_MOVE = 3_600;

    private final Campaign campaign;
    private final Audience audience;
    private final Timetable timetable;
    private final People people;

    Calendar(Campaign campaign, Audience audience, Places places) {
        this.campaign = campaign;
        this.audience = audience;
        this.timetable = new Timetable(campaign);
        this.people = new People(campaign, places);
    }

    public boolean wants(Incoming news) {
        return news instanceof Told told && Set.of(TICK, WALK, PEOPLE, TELL).contains(told.what());
    }

    /// `Decision.NONE` for what it does not want.
    public Decision decide(Incoming news, ChatState state, Instant now) {
        if (!(news instanceof Told told)) {
            return Decision.NONE;
        }
        return switch (told.what()) {
            case TICK -> tick(told, state, now);
            case WALK -> walk(told, now);
            case PEOPLE -> people(told, now);
            case TELL -> tell(told, state, now);
            default -> Decision.NONE;
        };
    }

    /// When the clock has been moved, the days it was moved over are not made up for.
    private Decision tick(Told told, ChatState partition, Instant now) {
        String ahead = told.values().getOrDefault("ahead", "0");
        String before = partition.field(AHEAD);
        boolean moved = before == null || Math.abs(Long.parseLong(ahead) - Long.parseLong(before)) >= A_MOVE;
        String since = moved ? String.valueOf(now.getEpochSecond()) : partition.field(SINCE, "0");
        var values = Map.of("cursor", "0", "since", since, "tick", String.valueOf(now.getEpochSecond()));
        return Decision.change(partition.set(AHEAD, ahead), partition.set(SINCE, since))
                .and(Decision.tell(
                        Command.of(new Told(told.chat(), WALK, values)),
                        Command.of(new Told(told.chat(), PEOPLE, values))));
    }

    private Decision walk(Told told, Instant now) {
        int partition = (int) told.chat().account().botId();
        Audience.Page page =
                audience.page(partition, Audience.Query.EVERYONE, told.values().getOrDefault("cursor", "0"));
        List<Command> commands = new ArrayList<>();
        page.groups().forEach((chat, card) -> {
            if (timetable.owed(card, Set.of(), since(told), now).isPresent()) {
                String id = "calendar:" + chat + ":" + told.values().getOrDefault("tick", "");
                commands.add(new Command(
                        id, new Told(chat, TELL, Map.of("since", since(told).getEpochSecond() + ""))));
            }
        });
        return new Decision(List.of(), List.of(), commands).and(next(told, page.cursor()));
    }

    private Decision people(Told told, Instant now) {
        People.Some some = people.page(told, now);
        return new Decision(List.of(), some.posts(), List.of()).and(next(told, some.cursor()));
    }

    private static Decision next(Told told, String cursor) {
        if (cursor.equals("0")) {
            return Decision.NONE;
        }
        var values = new HashMap<>(told.values());
        values.put("cursor", cursor);
        return Decision.tell(Command.of(new Told(told.chat(), told.what(), Map.copyOf(values))));
    }

    private Decision tell(Told told, ChatState group, Instant now) {
        ChatCard card = ChatCard.of(group);
        Set<String> heard = new TreeSet<>(Arrays.asList(group.field(TOLD, "").split(",")));
        heard.remove("");
        Optional<Item> owed = timetable.owed(card, heard, since(told), now);
        if (owed.isEmpty()) {
            return Decision.NONE;
        }
        Item item = owed.get();
        heard.add(item.id());
        var changes = new ArrayList<>(
                AttentionBudget.heard(group, now.atZone(card.zone()).toLocalDate()));
        changes.add(group.set(TOLD, String.join(",", heard)));
        String html = Markup.html(card.languages().stream()
                .map(language -> item.text(campaign, language))
                .collect(Collectors.joining("\n\n")));
        boolean silent = AttentionBudget.silent(card, item.kind(), now);
        Act say = new Act.Say(html, List.of(), null, null, silent);
        return new Decision(List.copyOf(changes), List.of(Post.bulk(item.id(), group.chat(), say, null)), List.of());
    }

    private static Instant since(Told told) {
        return Instant.ofEpochSecond(Long.parseLong(told.values().getOrDefault("since", "0")));
    }
}
