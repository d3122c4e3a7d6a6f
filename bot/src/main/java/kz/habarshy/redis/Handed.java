package kz.habarshy.redis;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Updates of one partition in the hands of its owner, who decides them before they are written down. What he refuses,
/// or is not done with in time, goes by the inbox; it counts once, whichever comes first.
public final class Handed {
    /// Long for a batch of decisions, short for those who wait behind one that does not end.
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final List<Inbox.Raw> updates;
    private final CompletableFuture<Boolean> done =
            new CompletableFuture<Boolean>().completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);

    Handed(List<Inbox.Raw> updates) {
        this.updates = updates;
    }

    static List<Inbox.Raw> updates(Collection<Handed> all) {
        return all.stream().flatMap(each -> each.updates.stream()).toList();
    }

    public List<Inbox.Raw> updates() {
        return updates;
    }

    /// All that they lead to is in Redis, and they are marked as known; `kept` tells whether that would outlive it.
    public void completeWhen(CompletableFuture<Boolean> kept) {
        kept.whenComplete((is, failure) -> {
            if (failure == null && is) {
                done.complete(true);
            } else {
                fail(new StateUnavailable("What was decided could be lost yet", failure));
            }
        });
    }

    /// They, or some of them, have to be written down.
    public void refuse() {
        done.complete(false);
    }

    /// Nobody knows what of it is in Redis.
    public void fail(StateUnavailable away) {
        done.completeExceptionally(away);
    }

    boolean isRefusedAlready() {
        return !done.exceptionally(away -> true).getNow(true);
    }

    /// Waits for what becomes of them; throws `StateUnavailable` when nobody knows.
    boolean isComplete() {
        return RedisState.now(done);
    }
}
