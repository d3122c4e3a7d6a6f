package kz.habarshy;

import java.time.Duration;
import kz.habarshy.time.MachineClock;

/// A machine clock that stands until it is moved.
public final class ManualClock implements MachineClock {
    private volatile long millis = 1_630_000_000_000L;

    public void pass(Duration time) {
        millis += time.toMillis();
    }

    @Override
    public long millis() {
        return millis;
    }

    @Override
    public long ticks() {
        return millis * 1_000_000;
    }
}
