package kz.habarshy.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.buildings.AttentionBudget;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Post;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.redis.Places;
import kz.habarshy.time.MachineClock;
import org.jspecify.annotations.Nullable;

/// What chats make of a broadcast that comes to them, each with its own state.
///
/// Field of a chat: `bc.last` → the broadcast it settled last, so that one met twice counts once, and the correction
/// whose words it was told with.
final class FanOut {
    private static final String LAST = "bc.last";
    /// Field of a chat: when it became a supergroup, in machine milliseconds.
    private static final String MOVED = "o.moved";

    private final Broadcasts broadcasts;
    private final Places places;
    private final Ledger ledger;
    private final MachineClock machine;

    FanOut(Broadcasts broadcasts, Places places, Ledger ledger, MachineClock machine) {
        this.broadcasts = broadcasts;
        this.places = places;
        this.ledger = ledger;
        this.machine = machine;
    }

    /// What each of these chats of one partition makes of it, in their order.
    List<Decision> decide(Broadcast broadcast, List<ChatKey> chats, Instant now) {
        if (chats.isEmpty()) {
            return List.of();
        }
        List<Map<String, String>> fields = places.fieldsOf(chats, Change::chat);
        Earlier earlier = broadcast.content().errand().follows() ? earlier(broadcast, chats) : null;
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < chats.size(); i++) {
            var state = new ChatState(chats.get(i), fields.get(i));
            decisions.add(
                    broadcast.course().purpose() == Course.Purpose.FIRST
                            ? first(broadcast, state, earlier, now)
                            : later(broadcast, state, earlier, now));
        }
        return decisions;
    }

    /// What a correction or recall follows: the broadcast as it stands, and what its ledger says of the chats met;
    /// `followed`: those of them that it has been to, however often its way through that ledger begins anew.
    private record Earlier(
            Broadcast first, Map<ChatKey, Ledger.Line> lines, Map<ChatKey, Long> arrived, Set<ChatKey> followed) {}

    private @Nullable Earlier earlier(Broadcast follower, List<ChatKey> chats) {
        Broadcast first = broadcasts.find(follower.content().errand().of());
        if (first == null) {
            return null;
        }
        List<Long> ended = ledger.endedAt(chats, first.post());
        Map<ChatKey, Long> arrived = new HashMap<>();
        for (int i = 0; i < chats.size(); i++) {
            arrived.put(chats.get(i), ended.get(i));
        }
        return new Earlier(
                first,
                ledger.lines(first.ledger(), chats),
                arrived,
                ledger.lines(follower.ledger(), chats).keySet());
    }

    private Decision first(Broadcast broadcast, ChatState state, @Nullable Earlier earlier, Instant now) {
        String last = state.field(LAST, "");
        if (last.split(" ", 2)[0].equals(broadcast.id())) {
            return Decision.NONE;
        }
        if (!broadcast.content().errand().follows()) {
            return Decision.change(state.set(LAST, mark(broadcast))).and(announce(broadcast, state, now));
        }
        boolean told = earlier != null
                && (earlier.followed().contains(state.chat())
                        || last.equals(earlier.first().id() + " " + broadcast.id()));
        return told
                ? Decision.NONE
                : Decision.change(state.set(LAST, broadcast.id())).and(Decision.say(follow(broadcast, state, earlier)));
    }

    /// With the correction whose words it has, so that the correction need not mend it.
    private static String mark(Broadcast broadcast) {
        String[] follower = broadcast.course().follower().split(" ", 2);
        return follower[0].equals(Errand.Kind.CORRECT.name()) ? broadcast.id() + " " + follower[1] : broadcast.id();
    }

    private Decision announce(Broadcast broadcast, ChatState state, Instant now) {
        return switch (fate(broadcast, state, now)) {
            case Fate.Skipped(Reason why) -> Decision.say(post(broadcast, state, new Act.Skip(why.code())));
            case Fate.Hears(Instant at) -> {
                ChatCard card = ChatCard.of(state);
                var heard = AttentionBudget.heard(state, at.atZone(card.zone()).toLocalDate());
                yield new Decision(heard, List.of(), List.of()).and(hear(broadcast, state, at, now));
            }
        };
    }

    private static Fate fate(Broadcast broadcast, ChatState state, Instant now) {
        ChatCard card = ChatCard.of(state);
        if (broadcast.status() == Broadcast.Status.STOPPING) {
            return new Fate.Skipped(Reason.STOPPED);
        }
        return broadcast.content().query().matches(card)
                ? Fate.of(card, broadcast.content(), broadcast.startedAt(), now)
                : new Fate.Skipped(Reason.LEFT);
    }

    private Decision hear(Broadcast broadcast, ChatState state, Instant at, Instant now) {
        Post post = say(broadcast, state, at);
        if (!at.isAfter(now)) {
            return Decision.say(post);
        }
        return Decision.say(
                post.after(machine.millis() + Duration.between(now, at).toMillis()));
    }

    private static Post say(Broadcast broadcast, ChatState state, Instant at) {
        ChatCard card = ChatCard.of(state);
        boolean silent =
                AttentionBudget.silent(card, broadcast.content().errand().attention(), at);
        String html = broadcast.content().html(card.languages());
        return post(broadcast, state, new Act.Say(html, List.of(), null, null, silent));
    }

    private static Post post(Broadcast broadcast, ChatState state, Act act) {
        return Post.bulk(broadcast.post(), state.chat(), act, broadcast.ledger());
    }

    /// The correction or recall of what this chat got earlier.
    private Post follow(Broadcast broadcast, ChatState state, @Nullable Earlier earlier) {
        if (earlier == null || broadcast.status() == Broadcast.Status.STOPPING) {
            return post(broadcast, state, new Act.Skip(earlier == null ? Reason.ABSENT.code() : Reason.STOPPED.code()));
        }
        var chat = new Follow.Case(
                earlier.lines().get(state.chat()),
                earlier.arrived().getOrDefault(state.chat(), 0L),
                Long.parseLong(state.field(MOVED, "0")),
                broadcast.content().html(ChatCard.of(state).languages()));
        Instant machineNow = Instant.ofEpochMilli(machine.millis());
        return post(
                broadcast,
                state,
                Follow.of(earlier.first(), broadcast.content().errand().kind(), chat, machineNow));
    }

    /// A retry, or what a person knows of an unknown outcome.
    private Decision later(Broadcast broadcast, ChatState state, @Nullable Earlier earlier, Instant now) {
        Post arrived = post(broadcast, state, new Act.Settle("sent", "0"));
        Post missed = post(broadcast, state, new Act.Settle("failed", Reason.BY_HAND.code()));
        return switch (broadcast.course().purpose()) {
            case FIRST -> Decision.NONE;
            case SENT -> Decision.say(arrived);
            case NOT_SENT -> Decision.say(missed);
            case AGAIN -> Decision.say(missed).and(retry(broadcast, state, earlier, now));
            case RETRY -> retry(broadcast, state, earlier, now);
        };
    }

    private Decision retry(Broadcast broadcast, ChatState state, @Nullable Earlier earlier, Instant now) {
        String round = String.valueOf(broadcast.course().walk());
        if (broadcast.content().errand().follows()) {
            return Decision.say(follow(broadcast, state, earlier).again(round));
        }
        ChatCard card = ChatCard.of(state);
        if (!broadcast.content().query().matches(card) || !Fate.open(card, broadcast.content(), now)) {
            return Decision.NONE;
        }
        Instant at = broadcast.content().errand().kind() == Errand.Kind.WARN ? now : opening(now.atZone(card.zone()));
        Post post = say(broadcast, state, at).again(round);
        return Decision.say(
                at.isAfter(now)
                        ? post.after(
                                machine.millis() + Duration.between(now, at).toMillis())
                        : post);
    }

    private static Instant opening(ZonedDateTime local) {
        LocalTime time = local.toLocalTime();
        boolean evening = !time.isBefore(Fate.EVENING);
        return evening || time.isBefore(Fate.MORNING)
                ? local.toLocalDate()
                        .plusDays(evening ? 1 : 0)
                        .atTime(Fate.MORNING)
                        .atZone(local.getZone())
                        .toInstant()
                : local.toInstant();
    }
}
