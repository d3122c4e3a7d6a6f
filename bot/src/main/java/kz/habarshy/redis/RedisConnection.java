package kz.habarshy.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.function.Supplier;
import kz.habarshy.time.MachineClock;

/// A connection for commands, one for what comes in and one for announcements; nothing is queued while away and no
/// write is sent twice by itself.
public final class RedisConnection implements AutoCloseable {
    private final RedisState state;
    private final RedisState intake;
    private final Announcements announcements;
    private final Runnable shutdown;

    private RedisConnection(
            RedisState state,
            RedisState intake,
            Supplier<StatefulRedisPubSubConnection<String, String>> channel,
            Runnable shutdown) {
        this.state = state;
        this.intake = intake;
        this.announcements = new Announcements(state, channel.get());
        this.shutdown = shutdown;
    }

    /// Connects to a single server on this machine.
    public static RedisConnection local(int port) {
        var client = RedisClient.create(RedisURI.create("127.0.0.1", port));
        client.setOptions(options(ClientOptions.builder()).build());
        return of(client, 0, client::shutdown);
    }

    /// Connects to the embedded server, whose file we force to the disk ourselves; `replicas` as below.
    static RedisConnection forcing(RedisClient client, EmbeddedServer server, int replicas) {
        var commands = client.connect(Utf8.CODEC).async();
        var intake = client.connect(Utf8.CODEC).async();
        // On the line of the decisions its sign of life would wait for those that came after what it is asked about.
        var disk = new Disk(server.file(), intake::ping, MachineClock.system()).start();
        return new RedisConnection(
                new RedisState(commands, Primaries.of(commands), replicas, disk),
                new RedisState(intake, Primaries.of(commands), replicas, disk),
                () -> client.connectPubSub(Utf8.CODEC),
                disk::close);
    }

    /// `replicas`: how many must have a write before it counts as kept.
    static RedisConnection of(AbstractRedisClient client, int replicas, Runnable shutdown) {
        return switch (client) {
            case RedisClusterClient cluster -> {
                var connection = cluster.connect(Utf8.CODEC);
                var state = new RedisState(connection.async(), Primaries.of(connection), replicas, null);
                yield new RedisConnection(state, state, () -> cluster.connectPubSub(Utf8.CODEC), shutdown);
            }
            case RedisClient single -> {
                var commands = single.connect(Utf8.CODEC).async();
                yield new RedisConnection(
                        new RedisState(commands, Primaries.of(commands), replicas, null),
                        new RedisState(single.connect(Utf8.CODEC).async(), Primaries.of(commands), replicas, null),
                        () -> single.connectPubSub(Utf8.CODEC),
                        shutdown);
            }
            default -> throw new IllegalArgumentException("Not a Redis client: " + client.getClass());
        };
    }

    static ClientOptions.Builder options(ClientOptions.Builder builder) {
        if (builder instanceof ClusterClientOptions.Builder cluster) {
            cluster.topologyRefreshOptions(refresh());
        }
        return builder.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .replayFilter(command -> true)
                .requestQueueSize(20_000)
                .timeoutOptions(TimeoutOptions.enabled(Duration.ofSeconds(2)));
    }

    /// A new primary is found at the first sign that the old one is gone, and in a few seconds without any.
    private static ClusterTopologyRefreshOptions refresh() {
        return ClusterTopologyRefreshOptions.builder()
                .enableAllAdaptiveRefreshTriggers()
                .adaptiveRefreshTriggersTimeout(Duration.ofMillis(500))
                .refreshTriggersReconnectAttempts(1)
                .enablePeriodicRefresh(Duration.ofSeconds(5))
                .build();
    }

    public RedisState state() {
        return state;
    }

    /// The same, over a line of its own for what comes in: who serves the inboxes does not wait until all of a batch is
    /// written down.
    RedisState intake() {
        return intake;
    }

    public Announcements announcements() {
        return announcements;
    }

    @Override
    public void close() {
        shutdown.run();
    }
}
