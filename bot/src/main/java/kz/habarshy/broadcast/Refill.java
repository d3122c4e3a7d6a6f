package kz.habarshy.broadcast;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.time.MachineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a partition for its next page as soon as one of its bots runs low, once until it has answered, and no more when
/// nothing is left; what is lost on the way is made good by the desk's clock.
final class Refill {
    private static final Logger LOG = LoggerFactory.getLogger(Refill.class);

    private final Consumer<List<Command>> inbox;
    private final MachineClock machine;
    private final Set<Integer> asked = ConcurrentHashMap.newKeySet();

    Refill(Consumer<List<Command>> inbox, MachineClock machine) {
        this.inbox = inbox;
        this.machine = machine;
    }

    /// A bot runs low there; returns at once.
    void low(int partition) {
        if (asked.add(partition)) {
            Thread.ofVirtual().name("refill-" + partition).start(() -> ask(partition));
        }
    }

    private void ask(int partition) {
        var told = new Told(ChatKey.ofPartition(partition), DeskNews.FANOUT, Map.of());
        try {
            inbox.accept(List.of(new Command("refill:" + partition + ":" + machine.ticks(), told)));
        } catch (StateUnavailable away) {
            LOG.debug("Redis is away; partition {} is asked later", partition);
            asked.remove(partition);
        }
    }

    /// A partition has answered; `more`: it has not come to the end of everything.
    void walked(int partition, boolean more) {
        if (more) {
            asked.remove(partition);
        } else {
            asked.add(partition);
        }
    }
}
