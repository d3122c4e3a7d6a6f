package kz.habarshy.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The time of the campaign that texts, the calendar, badges and quiet hours follow; it can be moved and runs on from
/// there.
public final class CampaignClock {
    private final MachineClock machine;
    private final List<Consumer<Duration>> listeners = new CopyOnWriteArrayList<>();
    private volatile Duration ahead = Duration.ZERO;

    public CampaignClock(MachineClock machine) {
        this.machine = machine;
    }

    public Instant now() {
        return machine.now().plus(ahead);
    }

    public LocalDate today(ZoneId zone) {
        return now().atZone(zone).toLocalDate();
    }

    /// Moves the clock to this instant; it runs on from there at the pace of the machine.
    public void moveTo(Instant instant) {
        shiftTo(Duration.between(machine.now(), instant));
    }

    /// Sets how far the campaign is ahead of the machine; negative: behind it.
    public void shiftTo(Duration newAhead) {
        ahead = newAhead;
        listeners.forEach(listener -> listener.accept(newAhead));
    }

    /// How far the campaign is ahead of the machine; negative: behind it.
    public Duration ahead() {
        return ahead;
    }

    /// Calls the listener with the new distance each time the clock is moved.
    public void onMove(Consumer<Duration> listener) {
        listeners.add(listener);
    }
}
