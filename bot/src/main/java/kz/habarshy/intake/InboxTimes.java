package kz.habarshy.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import kz.habarshy.redis.Entry;
import kz.habarshy.redis.Timings;

/// What is measured of the way in: how long news lies in an inbox or in its owner's hand, how long a decision
/// takes, what is decided before it is written down, what could not be decided.
final class InboxTimes {
    private static final Timer LAG =
            Timings.timer("habarshy.inbox.lag", "From an entry's arrival in the inbox to its decision");
    private static final Timer DECISION = Timings.timer("habarshy.decisions", "Time that one decision takes");
    private static final Counter AT_ONCE = Counter.builder("habarshy.decisions.at.once")
            .description("Updates that are decided before they are written down")
            .register(Metrics.globalRegistry);
    private static final Counter DEAD = Counter.builder("habarshy.dead.letters")
            .description("Entries that could not be decided")
            .register(Metrics.globalRegistry);

    private InboxTimes() {}

    /// `now` in milliseconds of the machine clock; an entry's id begins with the moment of its arrival.
    static void decides(Entry entry, long now) {
        long arrived = Long.parseLong(entry.id(), 0, entry.id().indexOf('-'), 10);
        LAG.record(Math.max(0, now - arrived), TimeUnit.MILLISECONDS);
        if (entry.unwritten() != null) {
            AT_ONCE.increment();
        }
    }

    static Timer.Sample begin() {
        return Timer.start();
    }

    static void end(Timer.Sample sample) {
        sample.stop(DECISION);
    }

    static void dead() {
        DEAD.increment();
    }
}
