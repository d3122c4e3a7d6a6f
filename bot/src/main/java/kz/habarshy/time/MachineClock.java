package kz.habarshy.time;

import java.time.Instant;
import java.util.function.LongSupplier;

/// The time that leases, pace and deadlines are counted by; nobody moves it.
public interface MachineClock {
    /// Time of this machine, in milliseconds since 1970.
    long millis();

    /// A reading in nanoseconds that only ever grows; differences mean time passed on this machine.
    long ticks();

    default Instant now() {
        return Instant.ofEpochMilli(millis());
    }

    /// The machine's own clock, which never goes back.
    static MachineClock system() {
        return over(System::currentTimeMillis, System::nanoTime);
    }

    /// A clock that never goes back over one that may: `wall` in milliseconds since 1970, `ticks` in nanoseconds.
    static MachineClock over(LongSupplier wall, LongSupplier ticks) {
        return new SteadyClock(wall, ticks);
    }
}
