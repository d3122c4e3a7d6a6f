package kz.habarshy;

import java.time.Duration;
import kz.habarshy.time.MachineClock;

/// The machine's clock, ahead by as much as a test says; `stall` is what a thread that stood still finds afterwards.
public final class StallingClock implements MachineClock {
    private final MachineClock machine = MachineClock.system();
    private volatile Duration ahead = Duration.ZERO;
    private volatile Duration stalled = Duration.ZERO;

    /// Moves the wall time.
    public void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    /// Moves only what leases are held by.
    public void stall(Duration time) {
        stalled = stalled.plus(time);
    }

    @Override
    public long millis() {
        return machine.millis() + ahead.toMillis();
    }

    @Override
    public long ticks() {
        return machine.ticks() + stalled.toNanos();
    }
}
