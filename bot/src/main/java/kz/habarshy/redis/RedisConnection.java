package kz.habarshy.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.function.Supplier;

/// One connection for commands and one for announcements; nothing is queued while away and no write is sent twice by
/// itself.
public final class RedisConnection implements AutoCloseable {
    private final RedisState state;
    private final Announcements announcements;
    private final Runnable shutdown;

    private RedisConnection(
            RedisState state, Supplier<StatefulRedisPubSubConnection<String, String>> channel, Runnable shutdown) {
        this.state = state;
        this.announcements = new Announcements(state, channel.get());
        this.shutdown = shutdown;
    }

    /// Connects to a single server on this machine.
    public static RedisConnection local(int port) {
        var client = RedisClient.create(RedisURI.create("127.0.0.1", port));
        client.setOptions(options(ClientOptions.builder()).build());
        return of(client, client::shutdown);
    }

    static RedisConnection of(AbstractRedisClient client, Runnable shutdown) {
        return switch (client) {
            case RedisClusterClient cluster ->
                new RedisConnection(
                        new RedisState(cluster.connect(StringCodec.UTF8).async()),
                        () -> cluster.connectPubSub(StringCodec.UTF8),
                        shutdown);
            case RedisClient single ->
                new RedisConnection(
                        new RedisState(single.connect(StringCodec.UTF8).async()),
                        () -> single.connectPubSub(StringCodec.UTF8),
                        shutdown);
            default -> throw new IllegalArgumentException("Not a Redis client: " + client.getClass());
        };
    }

    static ClientOptions.Builder options(ClientOptions.Builder builder) {
        return builder.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .replayFilter(command -> true)
                .requestQueueSize(20_000)
                .timeoutOptions(TimeoutOptions.enabled(Duration.ofSeconds(2)));
    }

    public RedisState state() {
        return state;
    }

    public Announcements announcements() {
        return announcements;
    }

    @Override
    public void close() {
        shutdown.run();
    }
}
