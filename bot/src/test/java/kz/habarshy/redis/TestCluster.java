package kz.habarshy.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.cluster.SlotHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.habarshy.time.MachineClock;
import redis.embedded.core.ExecutableProvider;

/// Six real redis-servers as a cluster, three primaries with a replica each, on this machine.
public final class TestCluster implements AutoCloseable {
    private static final int PRIMARIES = 3;
    private static final int SERVERS = 2 * PRIMARIES;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Path folder;
    private final String rights;
    private final String binary;
    private final List<Integer> ports = new ArrayList<>();
    private final Map<Integer, Process> servers = new ConcurrentHashMap<>();
    private final Map<Integer, StatefulRedisConnection<String, String>> connections = new TreeMap<>();
    private final Map<Integer, NarrowUser> users = new TreeMap<>();
    private final RedisClient client = RedisClient.create();

    private TestCluster(Path folder, String rights) {
        this.folder = folder;
        this.rights = rights;
        try {
            binary = ExecutableProvider.newJarResourceProvider(
                            Files.createDirectories(folder.resolve("bin")).toFile())
                    .get()
                    .getAbsolutePath();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Each server knows a `NarrowUser` with these rights, also after it was brought back.
    public static TestCluster start(Path folder, String rights) {
        var cluster = new TestCluster(folder, rights);
        while (cluster.ports.size() < SERVERS) {
            int port = freePort(20_000 + (int) (ProcessHandle.current().pid() % 500) * 20 + cluster.ports.size());
            cluster.ports.add(port);
            cluster.run(port);
        }
        cluster.join();
        return cluster;
    }

    /// The bus of a server listens ten thousand above it.
    private static int freePort(int from) {
        for (int port = from; port < 50_000; port += SERVERS) {
            if (isFree(port) && isFree(port + 10_000)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private void run(int port) {
        try {
            var data = Files.createDirectories(folder.resolve(String.valueOf(port)));
            var options = "--bind 127.0.0.1 --port " + port + " --cluster-enabled yes --cluster-node-timeout 1500"
                    + " --cluster-require-full-coverage no --appendonly yes --appendfsync everysec --save  --dir "
                    + data
                    + " --repl-diskless-sync-delay 0 --logfile redis.log";
            var command = new ArrayList<>(List.of(binary));
            command.addAll(List.of(options.split(" ")));
            servers.put(
                    port,
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start());
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
        await("a server on " + port, () -> ServerProbe.answers(port, Duration.ofSeconds(1)));
        connections.put(port, client.connect(RedisURI.create("127.0.0.1", port)));
        users.put(port, NarrowUser.of(port, rights));
    }

    private StatefulRedisConnection<String, String> connection(int port) {
        return Objects.requireNonNull(connections.get(port));
    }

    private Process server(int port) {
        return Objects.requireNonNull(servers.get(port));
    }

    private RedisCommands<String, String> at(int index) {
        return connection(ports.get(index)).sync();
    }

    private void join() {
        for (int i = 0; i < SERVERS; i++) {
            at(i).clusterSetConfigEpoch(i + 1);
            at(0).clusterMeet("127.0.0.1", ports.get(i));
        }
        for (int i = 0; i < PRIMARIES; i++) {
            int from = i * SlotHash.SLOT_COUNT / PRIMARIES;
            int to = (i + 1) * SlotHash.SLOT_COUNT / PRIMARIES;
            at(i).clusterAddSlots(IntStream.range(from, to).toArray());
        }
        for (int i = PRIMARIES; i < SERVERS; i++) {
            int replica = i;
            var primary = at(i - PRIMARIES).clusterMyId();
            await("the primary is known", () -> succeeds(() -> at(replica).clusterReplicate(primary)));
        }
        await(
                "the cluster is whole",
                () -> IntStream.range(0, SERVERS)
                                .allMatch(i -> at(i).clusterInfo().contains("cluster_state:ok"))
                        && IntStream.range(PRIMARIES, SERVERS)
                                .allMatch(i -> at(i).info("replication").contains("master_link_status:up")));
    }

    /// As Spring's property wants them.
    public String nodes() {
        return ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    /// The primaries at this moment, each by its port.
    public List<Integer> primaries() {
        return ports.stream()
                .filter(port -> server(port).isAlive())
                .filter(port -> connection(port).sync().info("replication").contains("role:master"))
                .toList();
    }

    /// The commands that servers refused their user so far, in lower case.
    public Set<String> refused() {
        return users.values().stream().flatMap(user -> user.refused().stream()).collect(Collectors.toSet());
    }

    /// Kills a server at once.
    public void kill(int port) throws InterruptedException {
        connection(port).close();
        server(port).destroyForcibly().waitFor();
    }

    /// Starts a killed server on its old data: it comes back as a replica of whoever took over.
    public void bringBack(int port) {
        run(port);
    }

    private static boolean succeeds(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (RedisException notYet) {
            return false;
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        var clock = MachineClock.system();
        long end = clock.ticks() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (clock.ticks() > end) {
                throw new IllegalStateException("Waited in vain: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() {
        connections.values().forEach(StatefulRedisConnection::close);
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        servers.values().forEach(Process::destroyForcibly);
    }
}
