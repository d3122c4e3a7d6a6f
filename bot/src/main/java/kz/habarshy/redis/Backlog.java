package kz.habarshy.redis;

/// What waits somewhere: how much, and since how many milliseconds the oldest.
public record Backlog(long count, long oldestMillis) {
    public static final Backlog UNKNOWN = new Backlog(-1, -1);
}
