package kz.habarshy.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Lane;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Lease;
import kz.habarshy.redis.RedisState;
import kz.habarshy.redis.Script;
import kz.habarshy.redis.StateUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What leaves from one partition: a dispatch for each bot, looked after once a second in two calls for all of them.
final class Departures {
    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);
    private static final Script SWEEP = Script.load("sweep");

    private final int partition;
    private final RedisState state;
    private final Dispatch.Desk desk;
    private final Map<Account, Dispatch> dispatches = new LinkedHashMap<>();
    private final AtomicBoolean sweeping = new AtomicBoolean();

    Departures(Lease taken, RedisState state, List<Account> accounts, Dispatch.Desk desk) {
        this.partition = taken.partition();
        this.state = state;
        this.desk = desk;
        accounts.forEach(account -> dispatches.put(account, new Dispatch(taken, account, desk)));
    }

    void wake(Account account, boolean bulk) {
        var dispatch = dispatches.get(account);
        if (dispatch == null) {
            LOG.warn("No token of {} is set: its posts wait", account);
        } else if (bulk) {
            dispatch.wakeForAll();
        } else {
            dispatch.wake();
        }
    }

    /// Lets what of these posts need not wait leave with the decision that makes them.
    void express(Express express, List<Post> posts) {
        dispatches.forEach((account, dispatch) -> {
            long wanted = posts.stream()
                    .filter(post -> post.to().account().equals(account) && Express.isFor(post))
                    .count();
            int free = wanted == 0 ? 0 : dispatch.leaving((int) wanted);
            if (free > 0) {
                express.open(account, dispatch, desk.shelf(account), free);
            }
        });
    }

    /// Settles calls that nobody will tell of, and plans a wake wherever something waits.
    void sweep() {
        if (!sweeping.compareAndSet(false, true)) {
            return;
        }
        try {
            var lease = desk.lease(partition);
            if (lease != null) {
                settleOverdue(lease);
                plan(lease);
            }
        } catch (StateUnavailable away) {
            LOG.debug("Redis is away; partition {} is swept later", partition);
        } catch (RuntimeException bug) {
            LOG.error("Partition {} could not be swept", partition, bug);
        } finally {
            sweeping.set(false);
        }
    }

    private void settleOverdue(Lease lease) {
        var any = dispatches.keySet().iterator().next();
        for (var row : desk.shelf(any).overdue(lease)) {
            var dispatch = dispatches.get(row.chat().account());
            if (dispatch != null) {
                dispatch.settle(row);
            }
        }
    }

    private void plan(Lease lease) {
        var keys = new ArrayList<>(List.of(Keys.key(partition, "lease")));
        var places = new ArrayList<Dispatch>();
        dispatches.forEach((account, dispatch) -> {
            for (var lane : Lane.values()) {
                keys.add(Keys.key(partition, Queues.ready(account, lane)));
                places.add(dispatch);
            }
        });
        var firsts = state.runNow(SWEEP, keys, List.of(lease.token()));
        for (int i = 0; i < firsts.size(); i++) {
            places.get(i).wakeAt((Long) firsts.get(i));
        }
    }

    void close() {
        dispatches.values().forEach(Dispatch::close);
    }
}
