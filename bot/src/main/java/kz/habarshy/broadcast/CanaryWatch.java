package kz.habarshy.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.habarshy.buildings.Audience;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.redis.Places;
import kz.habarshy.staff.Audit;
import org.jspecify.annotations.Nullable;

/// Lets a few chats hear first, waits, watches what they do, and lets the others follow, or stops.
final class CanaryWatch {
    /// Enough of the first chats to judge by.
    private static final int SAMPLE = 1_000;

    private final Places places;
    private final Audience audience;
    private final DeskLetters letters;
    private final Duration pause;

    CanaryWatch(Places places, Audience audience, DeskLetters letters, Duration pause) {
        this.places = places;
        this.audience = audience;
        this.letters = letters;
        this.pause = pause;
    }

    /// How a broadcast that starts now begins, and what it asks the partitions for. Where the first chats would be all
    /// there are, it simply goes to all.
    record Start(Course course, List<Command> commands) {}

    Start start(Broadcast each, Instant now) {
        Course all = each.course().at(Course.Stage.REST, Instant.EPOCH);
        Broadcast running = each.startedAt(now, all);
        if (each.content().errand().rush()) {
            return new Start(all, Walk.begin(running));
        }
        List<Headcount> counts = Headcount.byPartition(audience, each.content(), now);
        int[] able = counts.stream().mapToInt(count -> (int) count.now()).toArray();
        int[] shares = Canary.shares(able);
        long hear = counts.stream()
                .mapToLong(count -> count.atOnce() + count.later())
                .sum();
        long first = 0;
        for (int share : shares) {
            first += share;
        }
        if (first == 0 || first == hear) {
            return new Start(all, Walk.begin(running));
        }
        return new Start(all.at(Course.Stage.CANARY, Instant.EPOCH), Walk.first(running, shares));
    }

    /// What a broadcast under way does next because of its first chats; null: it just goes on.
    @Nullable
    Decision next(ChatState desk, Broadcast each, Tally tally, Instant now) {
        Canary.Alarm alarm = each.course().calm() ? null : signs(each, tally).alarm();
        if (alarm != null) {
            return hold(desk, each, tally, alarm, now);
        }
        return switch (each.course().stage()) {
            case CANARY -> tally.begun() && tally.state("queued") == 0 ? watch(desk, each, tally, now) : null;
            case WATCH -> now.toEpochMilli() < each.course().until() ? null : goOn(desk, each, now);
            case REST -> null;
        };
    }

    private Canary.Signs signs(Broadcast each, Tally tally) {
        List<ChatKey> first = tally.first().stream().limit(SAMPLE).toList();
        long removed = 0;
        long paused = 0;
        for (Map<String, String> fields : places.fieldsOf(first, Change::chat)) {
            ChatCard card = ChatCard.of(new ChatState(ChatKey.DESK, fields));
            if (card.status() == ChatCard.Status.RESTING) {
                removed++;
            } else if (card.pausedThrough() != null
                    || card.level() < each.content().errand().attention().level()) {
                paused++;
            }
        }
        return new Canary.Signs(first.size(), removed, paused, tally.reason(Reason.REFUSED), tally.ended());
    }

    private Decision hold(ChatState desk, Broadcast each, Tally tally, Canary.Alarm alarm, Instant now) {
        Canary.Signs signs = signs(each, tally);
        Map<String, Object> facts = Map.of(
                "first", signs.first(),
                "removed", signs.removed(),
                "paused", signs.paused(),
                "refused", signs.refused());
        return new Decision(Broadcasts.keep(desk, each.held(alarm.name())), List.of(), List.of())
                .and(new Decision(Audit.note(desk, now, Audit.Deed.HELD, "№ " + each.id()), List.of(), List.of()))
                .and(letters.held(each, facts));
    }

    private Decision watch(ChatState desk, Broadcast each, Tally tally, Instant now) {
        Broadcast watched = each.on(each.course().at(Course.Stage.WATCH, now.plus(pause)));
        return new Decision(Broadcasts.keep(desk, watched), List.of(), List.of())
                .and(letters.firstHeard(each, tally.first().size(), pause));
    }

    /// To all others; those that heard first are met again and left alone.
    Decision goOn(ChatState desk, Broadcast each, Instant now) {
        Broadcast on = each.on(each.course().at(Course.Stage.REST, now));
        return new Decision(Broadcasts.keep(desk, on), List.of(), Walk.begin(on));
    }
}
