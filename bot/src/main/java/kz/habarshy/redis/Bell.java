package kz.habarshy.redis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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

    public void ring(Collection<Integer> partitions) {
        ring(partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> List.of())));
    }

    /// Rings for each partition; what it holds alone, where that is known, is brought along on this node.
    void ring(Map<Integer, List<Entry>> news) {
        var elsewhere = new TreeSet<Integer>();
        news.forEach((partition, entries) -> {
            var sleeper = sleepers.get(partition);
            if (sleeper == null) {
                elsewhere.add(partition);
            } else if (entries.isEmpty()) {
                sleeper.wake();
            } else {
                sleeper.bring(entries);
            }
        });
        if (!elsewhere.isEmpty()) {
            announcements.say(TOPIC, elsewhere.stream().map(String::valueOf).collect(Collectors.joining(",")));
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
