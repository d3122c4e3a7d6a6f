package kz.habarshy.outbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import kz.habarshy.chat.Account;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.time.MachineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets broadcasts of one account out at the token's pace, the partitions in turn, each permit at its own moment.
final class BulkPacer {
    private static final Logger LOG = LoggerFactory.getLogger(BulkPacer.class);

    private static final long LATEST_MILLIS = 250;
    /// A post is reserved so long before its permit, so that it leaves on time whatever Redis takes.
    private static final long LEAD_MILLIS = 12;
    /// Looked at again so soon, a token's pause that was planned by a clock that was set since does not hold it up.
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final Pace pace;
    private final Account account;
    private final MachineClock clock;
    private final ScheduledExecutorService timer;
    private final Executor executor;
    private final BooleanSupplier waits;
    private final Set<Dispatch> hungry = new LinkedHashSet<>();
    private final Deque<Pace.Permit> permits = new ArrayDeque<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private final Window window;
    private final Stretch stretch;

    BulkPacer(
            Pace pace,
            Account account,
            MachineClock clock,
            ScheduledExecutorService timer,
            Executor executor,
            BooleanSupplier waits) {
        this.waits = waits;
        this.pace = pace;
        this.account = account;
        this.clock = clock;
        this.timer = timer;
        this.executor = executor;
        this.window = new Window(pace.bulkPerSecond());
        this.stretch = new Stretch(pace.bulkPerSecond());
    }

    /// What leaves for this account, broadcasts and the replies that have a place among them.
    Window window() {
        return window;
    }

    /// A reserved post: `start` sends it and tells when the messenger has answered.
    interface Call {
        void start(Runnable answered);
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
            pause = waits.getAsBoolean() ? 1000 : serve();
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
        // A permit missed by long is lost: made up for, it would crowd the messenger's window.
        permits.removeIf(permit -> permit.at() < clock.millis() - LATEST_MILLIS);
        if (permits.isEmpty()) {
            var grant = pace.bulk(account);
            if (grant.count() == 0) {
                return Math.clamp(grant.at() - clock.millis(), 1, LONGEST_PAUSE_MILLIS);
            }
            stretch.add(grant);
            permits.addAll(grant.permits());
        }
        for (int due = dueSoon(); due > 0; due = dueSoon()) {
            var calls = next(due);
            if (calls.isEmpty()) {
                permits.clear();
                return -1;
            }
            calls.forEach(call -> leave(call, permits.remove()));
        }
        return permits.isEmpty()
                ? 0
                : Math.max(1, Math.max(permits.element().at(), window.freeAt()) - LEAD_MILLIS - clock.millis());
    }

    private int dueSoon() {
        long soon = clock.millis() + LEAD_MILLIS;
        return window.free(soon, (int)
                permits.stream().filter(permit -> permit.at() <= soon).count());
    }

    /// A broadcast's call, or a reply's that was granted a place among them, leaves at its permit's moment; where
    /// others left meanwhile, as soon as the messenger's window has room.
    void leave(Call call, Pace.Permit permit) {
        long now = clock.millis();
        var turn = turn(permit);
        timer.schedule(() -> executor.execute(() -> start(call, turn)), turn.at - now, TimeUnit.MILLISECONDS);
    }

    private static void start(Call call, Turn turn) {
        turn.leaves();
        call.start(turn::answered);
    }

    Turn turn(Pace.Permit permit) {
        return new Turn(permit);
    }

    /// A place in the window that somebody leaves at.
    final class Turn {
        private final Pace.Permit permit;
        private final int place;
        private long at;

        private Turn(Pace.Permit permit) {
            this.permit = permit;
            synchronized (window) {
                at = Math.max(Math.max(clock.millis(), permit.at()), window.freeAt());
                place = window.leaves(at);
            }
        }

        /// The call begins now, however late.
        void leaves() {
            at = window.left(place, at, clock.millis());
        }

        /// The messenger has answered.
        void answered() {
            long came = window.answered(place, at, clock.millis());
            if (stretch.isShared(permit.place())) {
                pace.came(account, permit, came);
            }
        }
    }

    private List<Call> next(int most) {
        for (var dispatch = take(); dispatch != null; dispatch = take()) {
            var calls = dispatch.serveBulk(most);
            if (!calls.isEmpty()) {
                synchronized (hungry) {
                    hungry.add(dispatch);
                }
                return calls;
            }
        }
        return List.of();
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
