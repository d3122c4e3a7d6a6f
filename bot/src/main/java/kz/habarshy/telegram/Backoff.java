package kz.habarshy.telegram;

import java.time.Duration;

/// Pauses between attempts that double up to a longest one.
final class Backoff {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    static Backoff usual() {
        return new Backoff(Duration.ofMillis(500), Duration.ofSeconds(60));
    }

    Duration pause() {
        Duration now = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return now;
    }

    Duration longest() {
        return longest;
    }

    void reset() {
        next = first;
    }
}
