package kz.habarshy;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import kz.habarshy.time.MachineClock;

/// Waits for a condition, looking often and no longer than a limit.
public final class Eventually {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final long PAUSE = Duration.ofMillis(5).toNanos();

    private Eventually() {}

    public static void eventually(String what, BooleanSupplier condition) {
        eventually(what, LIMIT, condition);
    }

    public static void eventually(String what, Duration limit, BooleanSupplier condition) {
        var clock = MachineClock.system();
        long end = clock.ticks() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (clock.ticks() - end > 0) {
                throw new AssertionError("Did not happen within " + limit + ": " + what);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
