package kz.habarshy.bench;

import java.time.Duration;
import java.time.Instant;
import kz.habarshy.time.MachineClock;

/// The clock of a simulation: it runs on as usual, time also passes when it is told to, and the program's wall clock
/// may be set wrong.
final class LeapingClock implements MachineClock {
    private final MachineClock machine = MachineClock.system();
    private final MachineClock steady = MachineClock.over(this::wall, machine::ticks);
    private volatile long passed;
    private volatile long wrong;

    private long wall() {
        return machine.millis() + passed + wrong;
    }

    void pass(Duration time) {
        passed += time.toMillis();
    }

    /// From now on the wall clock is ahead of the true time by so much; negative: behind it.
    void setWrong(Duration ahead) {
        wrong = ahead.toMillis();
    }

    /// The time by which everybody else lives.
    Instant trueTime() {
        return Instant.ofEpochMilli(machine.millis() + passed);
    }

    @Override
    public long millis() {
        return steady.millis();
    }

    @Override
    public long ticks() {
        return machine.ticks();
    }
}
