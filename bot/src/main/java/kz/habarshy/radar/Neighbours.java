package kz.habarshy.radar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kz.habarshy.buildings.AttentionBudget;
import kz.habarshy.buildings.Audience;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Keys;

/// Carries an alert, and its end, to the houses of its areas: every partition walks its index at once and tells each
/// chat, and the chat decides with its own state.
///
/// Field of a group `n.alert`: the alert it heard last and when, in seconds since 1970.
final class Neighbours {
    static final String WALK = Radar.MARK + "walk";
    static final String TELL = Radar.MARK + "tell";
    private static final String HEARD = "n.alert";
    private static final String POST = "alert:";

    private final Campaign campaign;
    private final Audience audience;
    private final Alerts alerts;
    private final BotNames names;
    private final Voice voice;

    Neighbours(Campaign campaign, Audience audience, Alerts alerts, BotNames names) {
        this.campaign = campaign;
        this.audience = audience;
        this.alerts = alerts;
        this.names = names;
        this.voice = new Voice(campaign);
    }

    /// What makes every partition tell the alert as it stands now.
    static List<Command> told(Alert alert) {
        Map<String, String> values = Map.of(
                "alert", alert.id(),
                "kind", alert.kind().name(),
                "status", alert.status().name(),
                "areas", String.join(",", alert.areas()));
        return IntStream.range(0, Keys.PARTITIONS)
                .mapToObj(partition -> page(ChatKey.ofPartition(partition), values, "0"))
                .toList();
    }

    private static Command page(ChatKey partition, Map<String, String> values, String cursor) {
        var all = new HashMap<>(values);
        all.put("cursor", cursor);
        String id = String.join(
                ":",
                WALK,
                values.getOrDefault("alert", ""),
                values.getOrDefault("status", ""),
                partition.toString(),
                cursor);
        return new Command(id, new Told(partition, WALK, Map.copyOf(all)));
    }

    /// How many served groups lie in these areas.
    int served(List<String> areas) {
        int count = 0;
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            String cursor = "0";
            do {
                Audience.Page page = audience.page(partition, Audience.Query.EVERYONE, cursor);
                count += (int) page.groups().values().stream()
                        .filter(card -> in(card, Set.copyOf(areas)))
                        .count();
                cursor = page.cursor();
            } while (!cursor.equals("0"));
        }
        return count;
    }

    /// One page of a partition; none more once the alert has ended meanwhile. After the last page of an ended alert its
    /// count is not kept.
    Decision walk(Told told) {
        Alert now = alerts.find(told.values().getOrDefault("alert", ""));
        if (now != null && now.status() != status(told) && now.status() != Alert.Status.RUNNING) {
            return Decision.NONE;
        }
        Set<String> areas = Set.of(told.values().getOrDefault("areas", "").split(","));
        String cursor = told.values().getOrDefault("cursor", "0");
        Audience.Page page = audience.page(Keys.partition(told.chat()), Audience.Query.EVERYONE, cursor);
        List<Command> commands = new ArrayList<>();
        page.groups().forEach((chat, card) -> {
            if (in(card, areas)) {
                commands.add(Command.of(new Told(chat, TELL, told.values())));
            }
        });
        boolean last = page.cursor().equals("0");
        if (!last) {
            commands.add(page(told.chat(), told.values(), page.cursor()));
        }
        boolean ended = last && status(told) != Alert.Status.RUNNING;
        Change forget = new Change.Remove(Alerts.WARNED, told.values().getOrDefault("alert", ""));
        return new Decision(ended ? List.of(forget) : List.of(), List.of(), commands);
    }

    private static Alert.Status status(Told told) {
        return Alert.Status.valueOf(told.values().getOrDefault("status", "RUNNING"));
    }

    private static boolean in(ChatCard card, Set<String> areas) {
        return areas.contains(card.district()) || areas.contains(card.place()) || areas.contains(card.kato());
    }

    /// One group hears the alert, or sees the one that it heard turned into its end.
    Decision tell(Told told, ChatState state, Instant now) {
        Kind kind = Kind.valueOf(told.values().getOrDefault("kind", "DOUBTFUL"));
        String alert = told.values().getOrDefault("alert", "");
        return switch (status(told)) {
            case RUNNING -> hear(alert, kind, state, now);
            case ENDED -> turn(alert, RadarText.RADAR_ENDED, state, now);
            case WITHDRAWN -> turn(alert, RadarText.RADAR_WITHDRAWN, state, now);
        };
    }

    private Decision hear(String alert, Kind kind, ChatState state, Instant now) {
        ChatCard card = ChatCard.of(state);
        LocalDate today = now.atZone(card.zone()).toLocalDate();
        var may = AttentionBudget.mayHear(card, AttentionBudget.Kind.ALERT, now);
        if (may.isEmpty() || rests(state, now) || Spotter.saw(state, today.toString(), kind)) {
            return Decision.NONE;
        }
        String bot = Marks.ACCOUNT + names.of(state.chat().account()).username();
        boolean silent = AttentionBudget.silent(card, AttentionBudget.Kind.ALERT, now);
        Act say = new Act.Say(voice.alert(kind, card.languages(), bot, today), List.of(), null, null, silent);
        List<Change> changes = new ArrayList<>(AttentionBudget.heard(state, today));
        changes.add(state.set(HEARD, alert + " " + now.getEpochSecond()));
        changes.add(new Change.Add(Alerts.WARNED, alert, 1));
        return new Decision(changes, List.of(Post.bulk(POST + alert, state.chat(), say, null)), List.of());
    }

    /// Two alerts may share a house, as the one of a town and the one of its district do.
    private boolean rests(ChatState state, Instant now) {
        String heard = state.field(HEARD);
        long coolDown = campaign.radar().warning().coolDownHours() * 3_600L;
        return heard != null && now.getEpochSecond() - Long.parseLong(heard.split(" ")[1]) < coolDown;
    }

    /// The message itself changes, without a sound: an all-clear that rings would be one more alarm.
    private Decision turn(String alert, RadarText text, ChatState state, Instant now) {
        if (!state.field(HEARD, "").startsWith(alert + " ")) {
            return Decision.NONE;
        }
        ChatCard card = ChatCard.of(state);
        LocalDate today = now.atZone(card.zone()).toLocalDate();
        String html = voice.html(text, card.languages(), Map.of("day", today));
        Act edit = new Act.Edit(POST + alert, html, List.of());
        return Decision.say(Post.bulk(POST + alert + ":end", state.chat(), edit, null));
    }
}
