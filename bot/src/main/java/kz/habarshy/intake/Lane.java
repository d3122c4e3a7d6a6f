package kz.habarshy.intake;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import kz.habarshy.redis.Bell;
import kz.habarshy.redis.Entry;
import kz.habarshy.redis.Handed;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Lease;
import kz.habarshy.redis.Script;
import kz.habarshy.redis.StateUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works through one partition's inbox in order, as long as its lease is held: read, decide, complete, in batches; and
/// through what it is handed while the inbox is empty.
final class Lane implements Runnable, Bell.Sleeper {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Script READ = Script.load("read");
    private static final String MOST_AT_ONCE = "128";

    private final Lease taken;
    private final Lanes.Shared shared;
    private final Decisions decisions;
    private final Semaphore news = new Semaphore(0);
    private final AtomicReference<List<Entry>> brought = new AtomicReference<>(List.of());
    private final Queue<InHand> handed = new ConcurrentLinkedQueue<>();
    /// Something may lie in the inbox.
    private volatile boolean rung = true;
    /// The entry that was read last.
    private String last = "0-0";
    private volatile boolean stopped;

    /// What was handed over, and when (machine milliseconds).
    private record InHand(Handed updates, long since) {
        List<Entry> entries() {
            return updates.updates().stream()
                    .map(update -> Entry.unwritten(update, since))
                    .toList();
        }
    }

    Lane(Lease taken, Lanes.Shared shared) {
        this.taken = taken;
        this.shared = shared;
        this.decisions = new Decisions(taken, shared, () -> stopped, this::lost);
    }

    @Override
    public void wake() {
        rung = true;
        news.release();
    }

    @Override
    public void bring(List<Entry> entries) {
        brought.set(entries);
        wake();
    }

    @Override
    public void take(Handed updates) {
        if (rung) {
            updates.refuse();
            return;
        }
        handed.add(new InHand(updates, shared.millis()));
        news.release();
        if (stopped) {
            refuseAll();
        }
    }

    private void refuseAll() {
        for (var one = handed.poll(); one != null; one = handed.poll()) {
            one.updates().refuse();
        }
    }

    void stop() {
        stopped = true;
        wake();
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                serveHanded();
                if (!serveInbox()) {
                    rest();
                }
            } catch (StateUnavailable away) {
                LOG.warn("Partition {} waits for Redis", taken.partition());
                leaveUndone();
            } catch (RuntimeException bug) {
                LOG.error("Partition {} could not go on", taken.partition(), bug);
                leaveUndone();
            }
        }
        refuseAll();
    }

    /// What was begun may lie in the inbox still: nothing is taken past it, and it is begun anew when the lane is
    /// woken.
    private void leaveUndone() {
        decisions.forget();
        rung = true;
        rest();
    }

    private void rest() {
        try {
            news.acquire();
            news.drainPermits();
        } catch (InterruptedException interrupted) {
            stopped = true;
        }
    }

    private void serveHanded() {
        for (var one = handed.poll(); one != null; one = handed.poll()) {
            try {
                if (!rung && decisions.decideAll(one.entries())) {
                    one.updates().completeWhen(shared.redis().kept(key("inbox")));
                } else {
                    one.updates().refuse();
                }
            } catch (StateUnavailable away) {
                one.updates().fail(away);
                throw away;
            } catch (RuntimeException bug) {
                one.updates().refuse();
                throw bug;
            }
        }
    }

    /// Serves one batch; false when nothing more is known to be in the inbox.
    private boolean serveInbox() {
        if (!rung) {
            return false;
        }
        rung = false;
        var entries = brought.getAndSet(List.of());
        // What came while the inbox was empty is all there is, unless it was read meanwhile.
        boolean alone = decisions.takeover().isOver()
                && !entries.isEmpty()
                && entries.getFirst().isAfter(last);
        if (!alone) {
            entries = read();
        }
        if (!entries.isEmpty()) {
            last = entries.getLast().id();
            decisions.decideAll(entries);
        }
        decisions.takeover().over();
        if (!alone && !entries.isEmpty()) {
            rung = true;
        }
        return rung;
    }

    private List<Entry> read() {
        var answer =
                shared.redis().listNow(READ, List.of(key("lease"), key("inbox")), List.of(taken.token(), MOST_AT_ONCE));
        if (Integer.valueOf(0).equals(answer.getFirst())) {
            lost();
            return List.of();
        }
        return answer.stream().skip(1).<Entry>map(Entry::read).toList();
    }

    private void lost() {
        stopped = true;
        shared.lost(taken.partition());
    }

    private String key(String place) {
        return Keys.key(taken.partition(), place);
    }
}
