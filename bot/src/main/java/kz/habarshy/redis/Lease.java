package kz.habarshy.redis;

/// The right to write one partition, held by one node for a while; `token` is `node:counter` and compared whole in
/// every script. `goodUntil` is in ticks of the machine clock, on the safe side of what Redis counts.
public record Lease(int partition, String token, long goodUntil) {
    public boolean holdsAt(long ticks) {
        return ticks - goodUntil < 0;
    }

    Lease until(long ticks) {
        return new Lease(partition, token, ticks);
    }
}
