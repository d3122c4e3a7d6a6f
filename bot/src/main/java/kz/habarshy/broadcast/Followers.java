package kz.habarshy.broadcast;

import java.util.List;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.redis.Places;
import org.jspecify.annotations.Nullable;

/// Brings a broadcast to where its correction or recall may begin: every partition stands still or is through, so the
/// ledger holds whom to follow, and nobody is told the old words from then on.
final class Followers {
    static final String CORRECTING = "CORRECTING";

    private final Places places;
    private final Ledger ledger;
    private final Broadcasts broadcasts;

    Followers(Places places, Ledger ledger, Broadcasts broadcasts) {
        this.places = places;
        this.ledger = ledger;
        this.broadcasts = broadcasts;
    }

    /// `ready`: the follower starts together with this decision; else it waits for the next tick.
    record Step(boolean ready, Decision decision) {}

    Step prepare(ChatState desk, Broadcast follower) {
        Broadcast first = original(desk, follower.content().errand().of());
        if (first == null) {
            return new Step(true, Decision.NONE);
        }
        if (!first.status().goingOut()) {
            return new Step(true, keep(desk, followed(first, follower)));
        }
        boolean recall = follower.content().errand().kind() == Errand.Kind.RECALL;
        return switch (first.status()) {
            case STOPPING -> stopping(desk, first, follower);
            case RUNNING, HELD ->
                recall ? new Step(false, keep(desk, first.stopping())) : correct(desk, first, follower);
            default -> new Step(false, Decision.NONE);
        };
    }

    private @Nullable Broadcast original(ChatState desk, String id) {
        Broadcast open = Broadcasts.of(desk, id);
        return open == null ? broadcasts.find(id) : open;
    }

    private static Broadcast followed(Broadcast first, Broadcast follower) {
        Broadcast noted =
                first.on(first.course().followedBy(follower.content().errand().kind() + " " + follower.id()));
        return follower.content().errand().kind() == Errand.Kind.CORRECT ? noted.corrected(follower.content()) : noted;
    }

    private Step stopping(ChatState desk, Broadcast first, Broadcast follower) {
        boolean through = Tally.read(places, ledger, first).walked();
        return new Step(through, through ? keep(desk, followed(first, follower)) : Decision.NONE);
    }

    private Step correct(ChatState desk, Broadcast first, Broadcast follower) {
        if (first.status() == Broadcast.Status.RUNNING) {
            Broadcast held = first.held(CORRECTING);
            return new Step(false, new Decision(Broadcasts.keep(desk, held), List.of(), Walk.halt(held)));
        }
        if (Tally.read(places, ledger, first).still() < first.course().turns()) {
            return new Step(false, new Decision(List.of(), List.of(), Walk.halt(first)));
        }
        Broadcast corrected = followed(first, follower);
        if (!first.course().held().equals(CORRECTING)) {
            return new Step(true, keep(desk, corrected));
        }
        Broadcast on = corrected.resumed();
        return new Step(true, new Decision(Broadcasts.keep(desk, on), List.of(), Walk.begin(on)));
    }

    private static Decision keep(ChatState desk, Broadcast broadcast) {
        return new Decision(Broadcasts.keep(desk, broadcast), List.of(), List.of());
    }
}
