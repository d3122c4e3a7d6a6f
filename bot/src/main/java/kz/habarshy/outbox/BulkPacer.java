package kz.habarshy.outbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.habarshy.chat.Account;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.time.MachineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets broadcasts of one account out at the token's pace, the partitions in turn, each permit at its own moment.
final class BulkPacer {
    private static final Logger LOG = LoggerFactory.getLogger(BulkPacer.class);

    private static final long LATEST_MILLIS = 30;

    private final Pace pace;
    private final Account account;
    private final MachineClock clock;
    private final ScheduledExecutorService timer;
    private final Executor executor;
    private final Set<Dispatch> hungry = new LinkedHashSet<>();
    private final Deque<Long> permits = new ArrayDeque<>();
    private final AtomicBoolean running = new AtomicBoolean();

    BulkPacer(Pace pace, Account account, MachineClock clock, ScheduledExecutorService timer, Executor executor) {
        this.pace = pace;
        this.account = account;
        this.clock = clock;
        this.timer = timer;
        this.executor = executor;
    }

    /// This partition has something to send.
    void feed(Dispatch dispatch) {
        synchronized (hungry) {
            hungry.add(dispatch);
        }
        if (running.compareAndSet(false, true)) {
            executor.execute(this::round);
        }
    }

    private void round() {
        long pause;
        try {
            pause = serve();
        } catch (StateUnavailable away) {
            pause = 1000;
        } catch (RuntimeException bug) {
            LOG.error("A broadcast could not go on", bug);
            pause = 1000;
        }
        if (pause >= 0) {
            timer.schedule(() -> executor.execute(this::round), pause, TimeUnit.MILLISECONDS);
            return;
        }
        running.set(false);
        synchronized (hungry) {
            if (hungry.isEmpty() || !running.compareAndSet(false, true)) {
                return;
            }
        }
        executor.execute(this::round);
    }

    /// Serves the permits that are due; returns how long to wait in milliseconds, -1 when nobody has anything to send.
    private long serve() {
        // A permit that was missed is lost: made up for, it would crowd the messenger's window.
        permits.removeIf(at -> at < clock.millis() - LATEST_MILLIS);
        if (permits.isEmpty()) {
            var grant = pace.bulk(account);
            if (grant.count() == 0) {
                return Math.max(1, grant.at() - clock.millis());
            }
            for (int i = 0; i < grant.count(); i++) {
                permits.add((long) Math.ceil(grant.at() + i * grant.spacing()));
            }
        }
        while (!permits.isEmpty() && permits.element() <= clock.millis()) {
            int due = dueNow();
            int sent = next(due);
            if (sent == 0) {
                permits.clear();
                return -1;
            }
            for (int i = 0; i < sent; i++) {
                permits.remove();
            }
        }
        return permits.isEmpty() ? 0 : Math.max(0, permits.element() - clock.millis());
    }

    private int dueNow() {
        long now = clock.millis();
        return (int) permits.stream().filter(at -> at <= now).count();
    }

    private int next(int most) {
        for (var dispatch = take(); dispatch != null; dispatch = take()) {
            int sent = dispatch.serveBulk(most);
            if (sent > 0) {
                synchronized (hungry) {
                    hungry.add(dispatch);
                }
                return sent;
            }
        }
        return 0;
    }

    private @org.jspecify.annotations.Nullable Dispatch take() {
        synchronized (hungry) {
            var first = hungry.stream().findFirst().orElse(null);
            if (first != null) {
                hungry.remove(first);
            }
            return first;
        }
    }
}
