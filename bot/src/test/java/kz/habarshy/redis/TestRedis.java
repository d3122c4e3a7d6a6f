package kz.habarshy.redis;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A real redis-server for tests, one for the whole run, emptied before each test.
public final class TestRedis implements BeforeEachCallback {
    private static final EmbeddedServer SERVER = startServer();
    private static final RedisConnection CONNECTION = RedisConnection.local(SERVER.port());

    private static EmbeddedServer startServer() {
        try {
            Path folder = Files.createTempDirectory("habarshy-test-redis");
            var server = EmbeddedServer.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (java.io.IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        RedisState.now(CONNECTION.state().commands().flushall());
    }

    public RedisState state() {
        return CONNECTION.state();
    }

    /// Gives a partition's lease to whoever has this token, for ever.
    public void own(int partition, String token) {
        RedisState.now(state().commands().set(Keys.key(partition, "lease"), token));
    }

    /// Puts an empty entry into a partition's inbox and gives its id.
    public String entry(int partition) {
        return RedisState.now(state().commands().xadd(Keys.key(partition, "inbox"), java.util.Map.of("k", "i")));
    }

    /// How many dead letters a partition has.
    public long deadLetters(int partition) {
        return RedisState.now(state().commands().xlen(Keys.key(partition, "dead")));
    }

    public Announcements announcements() {
        return CONNECTION.announcements();
    }

    public int port() {
        return SERVER.port();
    }
}
