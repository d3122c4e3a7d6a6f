package kz.habarshy.redis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Wakes the owner of a partition when something was put into its inbox: on this node at once, elsewhere by one
/// announcement.
public final class Bell {
    private static final String TOPIC = "inbox";

    private final Announcements announcements;
    private final Map<Integer, Sleeper> sleepers = new ConcurrentHashMap<>();

    /// Who works on a partition's inbox.
    public interface Sleeper {
        /// Something may lie in the inbox.
        void wake();

        /// These lie in the inbox, and at their arrival nothing else did.
        void bring(List<Entry> entries);

        /// These are new and written down nowhere: decides them if it has nothing else to do, or refuses.
        void take(Handed updates);
    }

    public Bell(Announcements announcements) {
        this.announcements = announcements;
        announcements.hear(TOPIC, this::heard);
    }

    /// Wakes this one whenever the partition's bell rings, until `silence`.
    public void listen(int partition, Sleeper sleeper) {
        sleepers.put(partition, sleeper);
    }

    public void silence(int partition) {
        sleepers.remove(partition);
    }

    /// Rings for each partition, wherever its owner is.
    public void ring(Collection<Integer> partitions) {
        announce(partitions.stream()
                .filter(partition -> !ringsHere(partition, List.of()))
                .toList());
    }

    /// Rings on this node, if the partition's owner is here; what the inbox holds alone, where that is known, is
    /// brought along. False when he is elsewhere.
    boolean ringsHere(int partition, List<Entry> alone) {
        var sleeper = sleepers.get(partition);
        if (sleeper != null && alone.isEmpty()) {
            sleeper.wake();
        } else if (sleeper != null) {
            sleeper.bring(alone);
        }
        return sleeper != null;
    }

    /// Hands updates to the partition's owner, if he is on this node.
    Handed hand(int partition, List<Inbox.Raw> updates) {
        var handed = new Handed(updates);
        var sleeper = sleepers.get(partition);
        if (sleeper == null) {
            handed.refuse();
        } else {
            sleeper.take(handed);
        }
        return handed;
    }

    /// Rings on all other nodes.
    void announce(Collection<Integer> partitions) {
        if (!partitions.isEmpty()) {
            announcements.say(TOPIC, partitions.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
    }

    private void heard(String numbers) {
        for (var number : numbers.split(",")) {
            var sleeper = sleepers.get(Integer.valueOf(number));
            if (sleeper != null) {
                sleeper.wake();
            }
        }
    }
}
