package kz.habarshy.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// A sliding window over the instants of what was let through.
final class Pace {
    private final Deque<Instant> taken = new ArrayDeque<>();

    /// Seconds to wait, 0 when there is room and one place was taken.
    synchronized long take(Instant now, int most, Duration window) {
        Instant start = now.minus(window);
        while (!taken.isEmpty() && !taken.getFirst().isAfter(start)) {
            taken.removeFirst();
        }
        if (taken.size() < most) {
            taken.addLast(now);
            return 0;
        }
        return Math.max(
                1, Duration.between(start, taken.getFirst()).plusMillis(999).toSeconds());
    }
}
