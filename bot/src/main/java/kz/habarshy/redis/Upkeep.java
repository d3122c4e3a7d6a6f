package kz.habarshy.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the embedded server write its append-only file anew: once it has grown, and once a day, so that what was deleted
/// does not live on in it. The process that does so gets out of the way of those who wait for answers.
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration EVERY = Duration.ofDays(1);
    private static final long WORTH_IT = 64L << 20;

    private final RedisState state;
    private final EmbeddedServer server;
    private final long worthIt;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("upkeep").daemon().factory());

    /// `worthIt`: a file below this many bytes is left alone until the day is over.
    Upkeep(RedisState state, EmbeddedServer server, long worthIt) {
        this.state = state;
        this.server = server;
        this.worthIt = worthIt;
    }

    static Upkeep of(RedisState state, EmbeddedServer server) {
        var upkeep = new Upkeep(state, server, WORTH_IT);
        upkeep.timer.scheduleWithFixedDelay(() -> upkeep.unlessAway(upkeep::look), 1, 1, TimeUnit.SECONDS);
        upkeep.timer.scheduleAtFixedRate(
                () -> upkeep.unlessAway(upkeep::writeAnew), EVERY.toHours(), EVERY.toHours(), TimeUnit.HOURS);
        return upkeep;
    }

    private void unlessAway(Runnable work) {
        try {
            work.run();
        } catch (StateUnavailable away) {
            LOG.debug("The file is written anew once Redis is back");
        } catch (RuntimeException bug) {
            LOG.error("The file could not be looked after", bug);
        }
    }

    /// Has the file written anew if it is worth it: it is twice as long as what it tells of.
    void look() {
        if (length() < worthIt) {
            return;
        }
        var told = ServerInfo.of(RedisState.now(state.commands().info()));
        boolean atIt = !told.getOrDefault("aof_rewrite_in_progress", "0").equals("0");
        if (!atIt && length() >= 2 * Long.parseLong(told.getOrDefault("used_memory", "0"))) {
            writeAnew();
        }
    }

    private void writeAnew() {
        String begun = RedisState.now(state.commands().bgrewriteaof());
        server.yieldBeside();
        LOG.debug("{}", begun);
    }

    private long length() {
        try {
            return Files.size(server.file());
        } catch (IOException notThere) {
            return 0;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
