package kz.habarshy.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import kz.habarshy.chat.ChatKey;
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
        var updates = new LinkedHashMap<Inbox.Raw, Inbox.Raw>();
        batch.forEach(arrival -> updates.put(raw(arrival, presentKey(arrival)), raw(arrival, keyForLife(arrival))));
        // What came under a group's new id before that id was known here is marked where it was put then.
        var moved = updates.keySet().stream()
                .filter(raw -> !raw.equals(updates.get(raw)))
                .toList();
        inbox.known(moved).forEach(updates::remove);
        inbox.append(List.copyOf(updates.values()));
    }

    private static Inbox.Raw raw(Arrival arrival, ChatKey key) {
        return new Inbox.Raw(key, arrival.update(), arrival.press(), arrival.json());
    }

    private static ChatKey presentKey(Arrival arrival) {
        return new ChatKey(arrival.account(), arrival.chat());
    }

    private ChatKey keyForLife(Arrival arrival) {
        return routes.keyOf(arrival.account(), arrival.chat());
    }
}
