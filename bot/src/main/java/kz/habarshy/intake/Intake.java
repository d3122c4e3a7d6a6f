package kz.habarshy.intake;

import java.util.List;
import kz.habarshy.redis.Inbox;

/// The way into the house: an update that `accept` returned for is kept, whatever happens next.
public final class Intake {
    private final Inbox inbox;
    private final Routes routes;

    public Intake(Inbox inbox, Routes routes) {
        this.inbox = inbox;
        this.routes = routes;
    }

    /// Writes a batch into the inboxes, each update once however often it arrives. Throws
    /// `kz.habarshy.redis.StateUnavailable` while Redis is
    /// away: nothing may be confirmed to the messenger then, the batch is to be given again.
    public void accept(List<Arrival> batch) {
        inbox.append(batch.stream()
                .map(arrival -> new Inbox.Raw(
                        routes.keyOf(arrival.account(), arrival.chat()),
                        arrival.update(),
                        arrival.press(),
                        arrival.json()))
                .toList());
    }
}
