package kz.habarshy.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import kz.habarshy.buildings.AttentionBudget;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Post;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.time.MachineClock;

/// What one chat makes of a broadcast that it is told of, with its own state, in order with everything else that
/// happens to it.
///
/// Field of a chat: `bc.last` → the broadcast it settled last, so that one told twice counts once.
final class FanOut {
    private static final String LAST = "bc.last";
    /// Field of a chat: when it became a supergroup, in machine milliseconds.
    private static final String MOVED = "o.moved";

    private final Broadcasts broadcasts;
    private final Ledger ledger;
    private final MachineClock machine;

    FanOut(Broadcasts broadcasts, Ledger ledger, MachineClock machine) {
        this.broadcasts = broadcasts;
        this.ledger = ledger;
        this.machine = machine;
    }

    Decision told(Told told, ChatState state, Instant now) {
        String walk = told.values().getOrDefault("walk", "");
        Decision settled = Decision.change(Tally.add(walk, "settled", 1));
        Broadcast broadcast = broadcasts.find(told.values().getOrDefault("broadcast", ""));
        if (broadcast == null || !broadcast.walk().equals(walk)) {
            return settled;
        }
        if (broadcast.course().purpose() != Course.Purpose.FIRST) {
            return settled.and(later(broadcast, state, now));
        }
        if (broadcast.id().equals(state.field(LAST))) {
            return settled;
        }
        Decision first = broadcast.content().errand().follows()
                ? Decision.say(follow(broadcast, state))
                : announce(broadcast, state, now);
        return settled.and(Decision.change(state.set(LAST, broadcast.id()))).and(first);
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
                        post.after(machine.millis() + Duration.between(now, at).toMillis()))
                .and(Decision.change(Tally.add(broadcast.walk(), "later", 1)));
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
    private Post follow(Broadcast broadcast, ChatState state) {
        Errand errand = broadcast.content().errand();
        Broadcast first = broadcasts.find(errand.of());
        if (first == null || broadcast.status() == Broadcast.Status.STOPPING) {
            return post(broadcast, state, new Act.Skip(first == null ? Reason.ABSENT.code() : Reason.STOPPED.code()));
        }
        var chat = new Follow.Case(
                ledger.line(first.ledger(), state.chat()),
                ledger.endedAt(state.chat(), first.post()),
                Long.parseLong(state.field(MOVED, "0")),
                broadcast.content().html(ChatCard.of(state).languages()));
        return post(broadcast, state, Follow.of(first, errand.kind(), chat, Instant.ofEpochMilli(machine.millis())));
    }

    /// A retry, or what a person knows of an unknown outcome.
    private Decision later(Broadcast broadcast, ChatState state, Instant now) {
        Post arrived = post(broadcast, state, new Act.Settle("sent", "0"));
        Post missed = post(broadcast, state, new Act.Settle("failed", Reason.BY_HAND.code()));
        return switch (broadcast.course().purpose()) {
            case FIRST -> Decision.NONE;
            case SENT -> Decision.say(arrived);
            case NOT_SENT -> Decision.say(missed);
            case AGAIN -> Decision.say(missed).and(retry(broadcast, state, now));
            case RETRY -> {
                Ledger.Line line = ledger.line(broadcast.ledger(), state.chat());
                yield line == null || !Reason.retriable(line) ? Decision.NONE : retry(broadcast, state, now);
            }
        };
    }

    private Decision retry(Broadcast broadcast, ChatState state, Instant now) {
        String round = String.valueOf(broadcast.course().walk());
        if (broadcast.content().errand().follows()) {
            return Decision.say(follow(broadcast, state).again(round));
        }
        ChatCard card = ChatCard.of(state);
        if (!broadcast.content().query().matches(card) || !Fate.open(card, broadcast.content(), now)) {
            return Decision.NONE;
        }
        Instant at = broadcast.content().errand().kind() == Errand.Kind.WARN ? now : opening(now.atZone(card.zone()));
        Post post = say(broadcast, state, at).again(round);
        return at.isAfter(now)
                ? Decision.say(post.after(
                                machine.millis() + Duration.between(now, at).toMillis()))
                        .and(Decision.change(Tally.add(broadcast.walk(), "later", 1)))
                : Decision.say(post);
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
