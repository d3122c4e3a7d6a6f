package kz.habarshy.time;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/// The machine's time, which goes forward with the wall clock and never back: set back, the wall clock is waited for at
/// the usual speed, so that what is planned for later does not move away.
final class SteadyClock implements MachineClock {
    private static final long NANOS = 1_000_000;

    private final LongSupplier wall;
    private final LongSupplier ticks;
    private final AtomicReference<Anchor> anchor;

    private record Anchor(long wall, long ticks) {
        long at(long now) {
            return wall + (now - ticks) / NANOS;
        }
    }

    /// `wall` in milliseconds since 1970, `ticks` in nanoseconds of this machine.
    SteadyClock(LongSupplier wall, LongSupplier ticks) {
        this.wall = wall;
        this.ticks = ticks;
        this.anchor = new AtomicReference<>(new Anchor(wall.getAsLong(), ticks.getAsLong()));
    }

    @Override
    public long millis() {
        long seen = wall.getAsLong();
        long now = ticks.getAsLong();
        var before = anchor.get();
        long steady = before.at(now);
        if (seen <= steady) {
            return steady;
        }
        // Another thread may have gone further; either way time does not go back.
        anchor.compareAndSet(before, new Anchor(seen, now));
        return seen;
    }

    @Override
    public long ticks() {
        return ticks.getAsLong();
    }
}
