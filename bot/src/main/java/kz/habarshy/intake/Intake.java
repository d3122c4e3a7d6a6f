package kz.habarshy.intake;

import java.util.List;
import java.util.function.BooleanSupplier;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.StateUnavailable;

/// The way into the house: an update that `accept` returned for is kept, whatever happens next.
public final class Intake {
    private final Inbox inbox;
    private final Routes routes;
    private final BooleanSupplier full;

    public Intake(Inbox inbox, Routes routes) {
        this(inbox, routes, () -> false);
    }

    /// `full`: there is no room for more.
    public Intake(Inbox inbox, Routes routes, BooleanSupplier full) {
        this.inbox = inbox;
        this.routes = routes;
        this.full = full;
    }

    /// Writes a batch into the inboxes, each update once however often it arrives. Throws
    /// `kz.habarshy.redis.StateUnavailable` while Redis is
    /// away or full: nothing may be confirmed to the messenger then, the batch is to be given again.
    public void accept(List<Arrival> batch) {
        if (full.getAsBoolean()) {
            throw new StateUnavailable("Redis has no room for more updates", null);
        }
        inbox.append(batch.stream()
                .map(arrival -> new Inbox.Raw(
                        routes.keyOf(arrival.account(), arrival.chat()),
                        arrival.update(),
                        arrival.press(),
                        arrival.json()))
                .toList());
    }
}
