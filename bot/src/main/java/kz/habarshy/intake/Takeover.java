package kz.habarshy.intake;

import java.util.List;
import kz.habarshy.redis.Entry;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Lease;
import kz.habarshy.redis.RedisState;
import kz.habarshy.redis.Script;

/// The first batch after a lease is taken: an entry that an earlier owner left may be what ended it. So each is
/// counted before it is begun and decided alone; one that three other processes have begun before is poison. Who begins
/// anew because Redis was away counts once.
final class Takeover {
    private static final Script TRIES = Script.load("tries");
    private static final long MOST_TRIES = 3;

    private final Lease lease;
    private final RedisState redis;
    private boolean over;

    Takeover(Lease lease, RedisState redis) {
        this.lease = lease;
        this.redis = redis;
    }

    boolean isOver() {
        return over;
    }

    void over() {
        over = true;
    }

    /// Counts that this process begins the entry; true when too many others have begun it already.
    boolean isPoison(Entry entry) {
        if (over) {
            return false;
        }
        var counts = redis.runNow(
                TRIES,
                List.of(Keys.key(lease.partition(), "lease"), Keys.key(lease.partition(), "tries")),
                List.of(lease.token(), entry.id()));
        return !counts.isEmpty() && (Long) counts.getFirst() > MOST_TRIES;
    }
}
