package kz.habarshy.intake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Command;
import kz.habarshy.outbox.Outbox;
import kz.habarshy.redis.Bell;
import kz.habarshy.redis.Entry;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.Lease;
import kz.habarshy.redis.RedisState;
import kz.habarshy.redis.Tenant;
import kz.habarshy.time.MachineClock;

/// The lanes of the partitions this node owns, each on a virtual thread of its own.
public final class Lanes implements Tenant {
    private final Shared shared;
    private final Bell bell;
    private final Map<Integer, Running> lanes = new ConcurrentHashMap<>();

    Lanes(Shared shared, Bell bell) {
        this.shared = shared;
        this.bell = bell;
    }

    private record Running(Lane lane, Thread thread) {}

    /// What all lanes of a node work with; `leftOver`: the leave to begin an entry that an earlier owner left.
    record Shared(
            RedisState redis,
            Inbox inbox,
            Routes routes,
            Ruling ruling,
            Outbox outbox,
            MachineClock clock,
            Semaphore leftOver,
            IntConsumer loser) {
        long millis() {
            return clock.millis();
        }

        void lost(int partition) {
            loser.accept(partition);
        }

        void tell(List<Command> commands) {
            if (!commands.isEmpty()) {
                inbox.tell(commands);
            }
        }

        /// Hands a late update of a moved chat to the partition it belongs to, with its mark, so that it counts once
        /// there.
        void forward(Entry entry, ChatKey chat) {
            inbox.append(List.of(new Inbox.Raw(chat, Long.parseLong(entry.update()), "", entry.body())));
        }
    }

    @Override
    public void taken(Lease lease) {
        var lane = new Lane(lease, shared);
        var thread = Thread.ofVirtual().name("lane-" + lease.partition()).unstarted(lane);
        lanes.put(lease.partition(), new Running(lane, thread));
        bell.listen(lease.partition(), lane);
        thread.start();
    }

    /// Lets every lane look into its inbox, for a bell may have gone unheard; to be called once a second.
    void sweep() {
        lanes.values().forEach(running -> running.lane().wake());
    }

    /// Stops the lane after the decision it is at; waits a moment for it: what it decides later is completed by nobody,
    /// and decided again by the next owner.
    @Override
    public void gone(int partition) {
        bell.silence(partition);
        var running = lanes.remove(partition);
        if (running == null) {
            return;
        }
        running.lane().stop();
        if (Thread.currentThread() != running.thread()) {
            try {
                running.thread().join(java.time.Duration.ofSeconds(2));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
