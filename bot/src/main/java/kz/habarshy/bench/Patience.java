package kz.habarshy.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import kz.habarshy.time.MachineClock;

/// Waits for what must happen, looking often and no longer than a limit.
record Patience(Duration longest) {
    private static final long LOOK = Duration.ofMillis(20).toNanos();
    private static final MachineClock CLOCK = MachineClock.system();

    static Patience ofMinutes(int minutes) {
        return new Patience(Duration.ofMinutes(minutes));
    }

    /// Throws IllegalStateException when it did not happen.
    void await(String what, BooleanSupplier condition) {
        if (!isMet(condition)) {
            throw new IllegalStateException("Waited in vain for " + what);
        }
    }

    /// Whether it happened in time.
    boolean isMet(BooleanSupplier condition) {
        long began = CLOCK.ticks();
        while (!condition.getAsBoolean()) {
            if (CLOCK.ticks() - began > longest.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(LOOK);
        }
        return true;
    }

    static void rest(Duration length) {
        long end = CLOCK.ticks() + length.toNanos();
        while (CLOCK.ticks() < end) {
            LockSupport.parkNanos(end - CLOCK.ticks());
        }
    }
}
