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

    public Announcements announcements() {
        return CONNECTION.announcements();
    }

    public int port() {
        return SERVER.port();
    }
}
