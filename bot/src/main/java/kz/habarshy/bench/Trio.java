package kz.habarshy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.redis.EmbeddedServer;
import kz.habarshy.redis.RedisConnection;
import kz.habarshy.redis.Roll;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.sandbox.DoubleServer;
import kz.habarshy.sandbox.TelegramDouble;
import org.jspecify.annotations.Nullable;

/// Three nodes on one append-only Redis, and a double that they take for Telegram; each of the four processes can be
/// killed and comes back.
final class Trio implements AutoCloseable {
    private static final Patience PATIENCE = Patience.ofMinutes(3);

    private final DoubleServer telegram = DoubleServer.start();
    private final EmbeddedServer server;
    private final RedisConnection redis;
    private final Roll roll;
    private final Map<String, Program> byName = new HashMap<>();

    private Trio(EmbeddedServer server) {
        this.server = server;
        this.redis = RedisConnection.local(server.port());
        this.roll = new Roll(redis.state());
        telegram.telegram().remember(50, 400_000);
    }

    /// `settings` are environment variables of each program.
    static Trio start(Map<String, String> settings) throws IOException {
        var folder = Files.createTempDirectory("habarshy-trio");
        // What a killed server acknowledged must be in its file, forced to the disk or not.
        var trio = new Trio(EmbeddedServer.startUnforced(folder.resolve("redis")));
        var environment = new HashMap<>(Map.of(
                "HABARSHY_TELEGRAM_TOKEN",
                TelegramDouble.TOKEN,
                "HABARSHY_TELEGRAM_API_URL",
                trio.telegram.url(),
                "SPRING_DATA_REDIS_URL",
                "redis://127.0.0.1:" + trio.server.port(),
                "HABARSHY_CLOCK_START",
                "2021-10-05T05:00:00Z",
                "HABARSHY_STAFF_OWNERS",
                Announcing.STAFF,
                "LOGGING_LEVEL_ROOT",
                "WARN"));
        environment.putAll(settings);
        for (int node = 0; node < 3; node++) {
            trio.add(folder.resolve("node" + node), environment);
        }
        return trio;
    }

    private void add(Path folder, Map<String, String> environment) throws IOException {
        var before = Set.copyOf(roll.living());
        var options = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        enrol(new Program(folder, Scene.freePort(), environment, options), before);
    }

    private void enrol(Program program, Set<String> before) {
        program.awaitReady();
        var fresh = new HashSet<String>();
        PATIENCE.await("the new node's name", () -> {
            fresh.addAll(living());
            fresh.removeAll(before);
            return !fresh.isEmpty();
        });
        byName.put(fresh.iterator().next(), program);
    }

    private Set<String> living() {
        try {
            return roll.living();
        } catch (StateUnavailable away) {
            return Set.of();
        }
    }

    /// Kills a node and starts it again; returns when it is back.
    void killNode(@Nullable String name) {
        var victim = name != null && byName.containsKey(name)
                ? name
                : byName.keySet().iterator().next();
        var program = java.util.Objects.requireNonNull(byName.remove(victim));
        var before = new HashSet<>(living());
        before.addAll(byName.keySet());
        before.add(victim);
        program.kill();
        program.restart();
        enrol(program, before);
    }

    /// Kills Redis, which is started again at once; returns when it answers.
    void killRedis() {
        long pid = server.pid();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        PATIENCE.await("another redis-server", () -> server.pid() != pid && !living().isEmpty());
        Patience.rest(Duration.ofMillis(300));
    }

    Roll roll() {
        return roll;
    }

    RedisConnection redis() {
        return redis;
    }

    TelegramDouble telegram() {
        return telegram.telegram();
    }

    @Override
    public void close() {
        byName.values().forEach(Program::close);
        redis.close();
        server.close();
        telegram.close();
    }
}
