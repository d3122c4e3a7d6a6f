package kz.habarshy.redis;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Rewrites the embedded server's append-only file once a day, so that what was deleted does not live on in it.
final class Upkeep implements AutoCloseable {
    private static final Duration EVERY = Duration.ofDays(1);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("upkeep").daemon().factory());

    private Upkeep() {}

    static Upkeep of(RedisState state) {
        var upkeep = new Upkeep();
        upkeep.timer.scheduleAtFixedRate(
                () -> state.commands().bgrewriteaof(), EVERY.toHours(), EVERY.toHours(), TimeUnit.HOURS);
        return upkeep;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
