package kz.habarshy.outbox;

import java.util.concurrent.atomic.AtomicReference;
import kz.habarshy.chat.Account;
import kz.habarshy.redis.StateUnavailable;
import org.jspecify.annotations.Nullable;

/// Permits for the replies of one partition and account: taken from the pace, or kept for whoever is served next when
/// their time has not come.
final class Permits {
    private final Account account;
    private final Dispatch.Desk desk;
    private final AtomicReference<Pace.@Nullable Grant> held = new AtomicReference<>();
    /// Some replies have to wait for a permit.
    private volatile boolean behind;

    Permits(Account account, Dispatch.Desk desk) {
        this.account = account;
        this.desk = desk;
    }

    /// How many of so many replies may leave with the decision that makes them, without a queue; 0 while others wait
    /// for a permit, or nobody can say: the decision itself does not need one.
    int atOnce(int wanted) {
        int free = behind ? 0 : Math.min(wanted, desk.sender(account).free());
        if (free == 0 || held.get() != null) {
            return 0;
        }
        try {
            var grant = take(free);
            return keep(grant, grant.inWindow()) ? 0 : grant.count();
        } catch (StateUnavailable away) {
            return 0;
        }
    }

    /// For so many that are due; a grant that has to wait is kept, for its own time.
    Pace.Grant take(int wanted) {
        var kept = held.getAndSet(null);
        var grant = kept == null ? desk.pace().replies(account, wanted) : kept;
        return grant.inWindow() ? grant.putOff(desk.bulk(account).window().freeAt()) : grant;
    }

    /// Whether the grant has to wait, and is kept for that.
    boolean waits(Pace.Grant grant) {
        return keep(grant, false);
    }

    private boolean keep(Pace.Grant grant, boolean isToWait) {
        boolean waits = isToWait || grant.count() == 0 || grant.at() > desk.millis();
        behind = waits;
        if (waits && grant.count() > 0) {
            held.set(grant);
        }
        return waits;
    }

    /// So many more than permits are due.
    void leftOver(int replies) {
        behind = replies > 0;
    }

    /// Nobody waits any more.
    void idle() {
        behind = false;
        held.set(null);
    }
}
