package kz.habarshy.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.time.MachineClock;
import org.jspecify.annotations.Nullable;

/// A node's own line to Redis, which stops its threads at a script and can be cut as `kill -9` cuts it: from then on
/// nothing that the node does gets anywhere.
public final class GatedRedis implements AutoCloseable {
    private final RedisClient client;
    private final RedisAsyncCommands<String, String> redis;
    private final RedisState state;
    private final Announcements announcements;
    private final List<Gate> gates = new CopyOnWriteArrayList<>();
    private final AtomicReference<CompletableFuture<String>> sign =
            new AtomicReference<>(CompletableFuture.completedFuture("PONG"));
    private final Disk disk;
    private volatile boolean cut;

    public GatedRedis(int port) {
        client = RedisClient.create(RedisURI.create("127.0.0.1", port));
        client.setOptions(
                RedisConnection.options(io.lettuce.core.ClientOptions.builder()).build());
        redis = client.connect(StringCodec.UTF8).async();
        disk = new Disk(file(), sign::get, MachineClock.system()).start();
        state = new RedisState(gated(), Primaries.of(redis), 0, disk);
        announcements = new Announcements(state, client.connectPubSub(StringCodec.UTF8));
    }

    public RedisState state() {
        return state;
    }

    public Announcements announcements() {
        return announcements;
    }

    /// Stops whoever is about to run this script.
    public Gate before(String script) {
        return close(script, "", false);
    }

    /// Stops whoever is about to run this script for the partition of a chat.
    public Gate before(String script, ChatKey chat) {
        return close(script, Keys.key(Keys.partition(chat), ""), false);
    }

    /// Stops whoever has run this script and does not know yet what it answered.
    public Gate after(String script) {
        return close(script, "", true);
    }

    private static Path file() {
        try {
            return Files.createTempFile("habarshy", ".aof");
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    /// From now on nothing more reaches the disk, until `mendDisk`.
    public void holdDisk() {
        sign.set(new CompletableFuture<>());
    }

    /// From now on nothing can be brought to the disk, until `mendDisk`.
    public void breakDisk() {
        sign.set(CompletableFuture.failedFuture(new IllegalStateException("MISCONF Errors writing to the AOF file")));
    }

    public boolean isDiskHeld() {
        return !sign.get().isDone();
    }

    public void mendDisk() {
        var before = sign.getAndSet(CompletableFuture.completedFuture("PONG"));
        before.complete("PONG");
    }

    /// Nothing gets to Redis or back from now on.
    public void cut() {
        cut = true;
        redis.getStatefulConnection().close();
        gates.forEach(Gate::open);
        mendDisk();
    }

    @Override
    public void close() {
        cut();
        disk.close();
        client.shutdown();
    }

    private Gate close(String script, String place, boolean afterwards) {
        var digest = RedisState.now(redis.scriptLoad(Script.load(script).source()));
        var gate = new Gate(digest, place, afterwards);
        gates.add(gate);
        return gate;
    }

    @SuppressWarnings("unchecked")
    private RedisClusterAsyncCommands<String, String> gated() {
        return (RedisClusterAsyncCommands<String, String>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RedisClusterAsyncCommands.class}, this::call);
    }

    private @Nullable Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
        boolean script = method.getName().equals("evalsha");
        if (script) {
            stand(arguments, false);
        }
        try {
            var answer = method.invoke(redis, arguments);
            if (script) {
                stand(arguments, true, answer);
            }
            return answer;
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private void stand(Object[] arguments, boolean afterwards, Object... answers)
            throws ExecutionException, InterruptedException {
        for (var gate : gates) {
            var keys = (Object[]) arguments[2];
            if (gate.digest.equals(arguments[0])
                    && gate.afterwards == afterwards
                    && String.valueOf(keys[0]).startsWith(gate.place)) {
                for (var answer : answers) {
                    ((io.lettuce.core.RedisFuture<?>) answer)
                            .toCompletableFuture()
                            .get();
                }
                gate.pass();
                if (afterwards && (cut || gate.silent)) {
                    gates.remove(gate);
                    throw new StateUnavailable("the node is dead", new IllegalStateException("cut"));
                }
            }
        }
    }
}
