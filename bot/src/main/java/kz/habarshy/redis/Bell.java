package kz.habarshy.redis;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Wakes the owner of a partition when something was put into its inbox: on this node at once, elsewhere by one
/// announcement.
public final class Bell {
    private static final String TOPIC = "inbox";

    private final Announcements announcements;
    private final Map<Integer, Runnable> sleepers = new ConcurrentHashMap<>();

    public Bell(Announcements announcements) {
        this.announcements = announcements;
        announcements.hear(TOPIC, this::heard);
    }

    /// Runs `waker` whenever the partition's bell rings, until `silence`.
    public void listen(int partition, Runnable waker) {
        sleepers.put(partition, waker);
    }

    public void silence(int partition) {
        sleepers.remove(partition);
    }

    public void ring(Collection<Integer> partitions) {
        var elsewhere = new TreeSet<Integer>();
        for (int partition : partitions) {
            var sleeper = sleepers.get(partition);
            if (sleeper == null) {
                elsewhere.add(partition);
            } else {
                sleeper.run();
            }
        }
        if (!elsewhere.isEmpty()) {
            announcements.say(TOPIC, elsewhere.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
    }

    private void heard(String numbers) {
        for (var number : numbers.split(",")) {
            var sleeper = sleepers.get(Integer.valueOf(number));
            if (sleeper != null) {
                sleeper.run();
            }
        }
    }
}
