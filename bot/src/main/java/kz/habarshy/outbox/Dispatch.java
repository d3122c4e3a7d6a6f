package kz.habarshy.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Lane;
import kz.habarshy.redis.Lease;
import kz.habarshy.redis.RedisState;
import kz.habarshy.redis.StateUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves the replies of one partition and account: one round at a time, woken by whoever put something there, else
/// at the next due time. Broadcasts are served by the `BulkPacer`, which asks it for one chat at a time.
final class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int MOST_AT_ONCE = 64;

    private final Lease taken;
    private final Account account;
    private final Desk desk;
    private final Outcomes outcomes;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicLong planned = new AtomicLong(Long.MAX_VALUE);
    private volatile boolean again;
    private volatile boolean bulkToo = true;
    private volatile boolean closed;
    /// Chats with a broadcast that were due when last looked at; of the one thread that paces the bot's broadcasts.
    private final Deque<ChatKey> seen = new ArrayDeque<>();
    private final Permits permits;

    Dispatch(Lease taken, Account account, Desk desk) {
        this.taken = taken;
        this.account = account;
        this.desk = desk;
        this.permits = new Permits(account, desk);
        this.outcomes = desk.outcomes(account, taken.partition(), this::wakeForAll);
    }

    /// What a dispatch works with, the same for all partitions of a node.
    interface Desk {
        Outcomes outcomes(Account account, int partition, Runnable written);

        Shelf shelf(Account account);

        Pace pace();

        BulkPacer bulk(Account account);

        Sender sender(Account account);

        /// How many reserved rows have no outcome written down yet.
        AtomicInteger open();

        ScheduledExecutorService timer();

        java.util.concurrent.Executor executor();

        long millis();

        /// The lease as it stands now, null when it is not ours any more.
        @org.jspecify.annotations.Nullable
        Lease lease(int partition);
    }

    /// Something may wait in either queue.
    void wakeForAll() {
        bulkToo = true;
        wake();
    }

    /// A reply was put here.
    void wake() {
        again = true;
        if (!closed && running.compareAndSet(false, true)) {
            desk.executor().execute(this::rounds);
        }
    }

    /// How many of so many replies may leave with the decision that makes them.
    int leaving(int wanted) {
        return closed ? 0 : permits.atOnce(wanted);
    }

    /// Sends what left with its decision; should the lease have gone meanwhile, the next owner does.
    void leave(List<Row> rows) {
        var lease = desk.lease(taken.partition());
        desk.open().addAndGet(rows.size());
        if (lease == null) {
            rows.forEach(row -> outcomes.note(row, Verdict.again(desk.millis())));
        } else if (!rows.isEmpty()) {
            desk.shelf(account).kept(lease).thenAcceptAsync(kept -> leave(lease, rows, kept), desk.executor());
        }
    }

    private void leave(Lease lease, List<Row> rows, boolean kept) {
        if (kept) {
            send(lease, rows);
        } else {
            putBack(rows);
        }
    }

    private void putBack(List<Row> rows) {
        rows.forEach(row -> outcomes.note(row, Verdict.again(desk.millis() + 1000)));
    }

    void close() {
        closed = true;
    }

    private void rounds() {
        try {
            while (again && !closed) {
                again = false;
                serveReplies();
                if (bulkToo) {
                    bulkToo = false;
                    lookForBulk();
                }
            }
        } catch (StateUnavailable away) {
            wakeIn(1000);
        } catch (RuntimeException bug) {
            LOG.error("Partition {} could not be served", taken.partition(), bug);
            wakeIn(1000);
        } finally {
            running.set(false);
        }
        if (again && !closed) {
            wake();
        }
    }

    private void serveReplies() {
        var lease = desk.lease(taken.partition());
        int free = Math.min(MOST_AT_ONCE, desk.sender(account).free());
        if (lease == null) {
            return;
        }
        if (free == 0) {
            wakeIn(20);
            return;
        }
        var due = desk.shelf(account).due(lease, Lane.REPLY, free);
        if (due.chats().isEmpty()) {
            permits.idle();
            wakeAt(due.next());
            return;
        }
        var grant = permits.take(due.chats().size());
        if (permits.waits(grant)) {
            wakeAt(grant.at());
            return;
        }
        int count = Math.min(grant.count(), due.chats().size());
        permits.leftOver(due.chats().size() - count);
        send(lease, reserve(lease, Lane.REPLY, due.chats().subList(0, count)), grant);
        again = due.chats().size() == free || count < due.chats().size() || again;
    }

    private void send(Lease lease, List<Row> rows, Pace.Grant grant) {
        if (grant.inWindow()) {
            rows.forEach(row ->
                    desk.bulk(account).leave(call(lease, row), grant.permits().getFirst()));
        } else {
            send(lease, rows);
        }
    }

    /// What may be sent: written down and kept, as far as the settings ask for it; what is not goes back.
    private List<Row> reserve(Lease lease, Lane lane, List<ChatKey> chats) {
        return kept(lease, desk.shelf(account).reserve(lease, lane, chats));
    }

    private List<Row> kept(Lease lease, List<Row> rows) {
        desk.open().addAndGet(rows.size());
        if (rows.isEmpty() || RedisState.now(desk.shelf(account).kept(lease))) {
            return rows;
        }
        putBack(rows);
        throw new StateUnavailable("What was reserved could be lost yet", null);
    }

    private void lookForBulk() {
        var lease = desk.lease(taken.partition());
        if (lease == null) {
            return;
        }
        var due = desk.shelf(account).due(lease, Lane.BULK, 1);
        if (due.chats().isEmpty()) {
            wakeAt(due.next());
        } else {
            desk.bulk(account).feed(this);
        }
    }

    /// Reserves at most this many broadcast posts and gives the calls that send them; none when there are no more.
    List<BulkPacer.Call> serveBulk(int most) {
        var lease = desk.lease(taken.partition());
        if (lease == null || closed || desk.sender(account).free() == 0) {
            return List.of();
        }
        if (seen.isEmpty()) {
            var due = desk.shelf(account).due(lease, Lane.BULK, MOST_AT_ONCE);
            seen.addAll(due.chats());
            wakeAt(due.chats().isEmpty() ? due.next() : -1);
        }
        if (seen.isEmpty()) {
            return List.of();
        }
        var chats = new ArrayList<ChatKey>();
        while (chats.size() < most && !seen.isEmpty()) {
            chats.add(seen.remove());
        }
        var rows = reserve(lease, Lane.BULK, chats);
        return rows.isEmpty()
                ? serveBulk(most)
                : rows.stream().map(row -> call(lease, row)).toList();
    }

    private BulkPacer.Call call(Lease lease, Row row) {
        return answered -> desk.sender(account).send(account, lease, row, verdict -> {
            answered.run();
            outcomes.note(row, verdict);
        });
    }

    /// Settles what a node that is gone left in flight.
    void settle(Row row) {
        desk.open().incrementAndGet();
        var gone = new DeliveryResult.Unknown("the sender was stopped during the call");
        outcomes.note(row, Verdicts.of(row, gone, desk.millis()));
    }

    private void send(Lease lease, List<Row> rows) {
        rows.forEach(row -> desk.sender(account).send(account, lease, row, verdict -> outcomes.note(row, verdict)));
    }

    private void wakeIn(long millis) {
        wakeAt(desk.millis() + millis);
    }

    /// Plans one wake at this moment (machine milliseconds; negative: none), unless an earlier one is planned.
    void wakeAt(long millis) {
        long now = desk.millis();
        long at = Math.clamp(millis, now + 1, now + 60_000);
        long before = planned.get();
        if (millis < 0 || before > now && before <= at) {
            return;
        }
        planned.set(at);
        desk.timer().schedule(this::wakeForAll, at - now, TimeUnit.MILLISECONDS);
    }
}
