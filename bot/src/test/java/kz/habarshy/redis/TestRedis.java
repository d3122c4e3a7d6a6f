package kz.habarshy.redis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.RawText;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A real redis-server for tests, one for the whole run, emptied before each test.
public final class TestRedis implements BeforeEachCallback {
    private static final EmbeddedServer SERVER = startServer();
    private static final RedisConnection CONNECTION = RedisConnection.local(SERVER.port());

    private static final Inbox INBOX = new Inbox(CONNECTION.state(), new Bell(CONNECTION.announcements()));

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

    /// How many entries wait in the inbox of a chat's partition.
    public long waiting(ChatKey chat) {
        return RedisState.now(state().commands().xlen(Keys.key(Keys.partition(chat), "inbox")));
    }

    /// The id of what was written into the inbox of a chat's partition last.
    public String lastWritten(ChatKey chat) {
        var inbox = Keys.key(Keys.partition(chat), "inbox");
        return RedisState.now(state().commands().exists(inbox)) == 0
                ? ""
                : String.valueOf(
                        RedisState.now(state().commands().xinfoStream(inbox)).get(7));
    }

    /// Whether an update for a chat is marked as known.
    public boolean knows(ChatKey chat, long update) {
        return !INBOX.known(List.of(new Inbox.Raw(chat, update, "", RawText.of(""))))
                .isEmpty();
    }

    /// Forgets that a command came to the partition of a chat.
    public void forgetTold(ChatKey chat) {
        RedisState.now(state().commands().keys(Keys.key(Keys.partition(chat), "told:*")))
                .forEach(mark -> RedisState.now(state().commands().del(mark)));
    }

    /// What a node held runs out, as it does four seconds after the node was last heard of.
    public void runOut(String node) {
        for (int partition = 0; partition < Keys.OWNED; partition++) {
            RedisState.now(state().commands().del(Keys.key(partition, "lease")));
        }
        RedisState.now(state().commands().zrem(Keys.single("nodes"), node));
    }

    /// Lets a week pass over the marks of updates; those that live longer stay.
    public void idleWeek() {
        var week = Duration.ofDays(7).toSeconds();
        for (var mark : RedisState.now(state().commands().keys("habarshy:*:seen:*"))) {
            long left = RedisState.now(state().commands().ttl(mark));
            if (left >= 0 && left < week) {
                RedisState.now(state().commands().del(mark));
            }
        }
    }

    public Announcements announcements() {
        return CONNECTION.announcements();
    }

    public int port() {
        return SERVER.port();
    }
}
