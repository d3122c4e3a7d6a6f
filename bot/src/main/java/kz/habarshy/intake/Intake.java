package kz.habarshy.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.StateUnavailable;

/// The way into the house: an update that `accept` returned for is kept, whatever happens next.
public final class Intake implements Entrance {
    private final Inbox inbox;
    private final Routes routes;
    private final BooleanSupplier full;
    private final BooleanSupplier busy;

    public Intake(Inbox inbox, Routes routes) {
        this(inbox, routes, () -> false, () -> false);
    }

    /// `full`: there is no room for more; `busy`: what came before takes all there is of processor.
    public Intake(Inbox inbox, Routes routes, BooleanSupplier full, BooleanSupplier busy) {
        this.inbox = inbox;
        this.routes = routes;
        this.full = full;
        this.busy = busy;
    }

    /// As `accept(batch, true)`.
    public void accept(List<Arrival> batch) {
        accept(batch, true);
    }

    /// Takes in a batch, each update once however often it arrives. Throws
    /// `kz.habarshy.redis.StateUnavailable` while Redis is away or full: nothing may be confirmed to the messenger
    /// then, the batch is to be given again.
    ///
    /// It is decided before it is written down, unless it is `repeated`, so that an update that ends the process is
    /// found, or the house is busy: then the next batch is fetched meanwhile, and more is decided in one go.
    @Override
    public void accept(List<Arrival> batch, boolean repeated) {
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
        var fresh = List.copyOf(updates.values());
        if (repeated || busy.getAsBoolean()) {
            inbox.append(fresh);
        } else {
            inbox.hand(fresh);
        }
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
