package kz.habarshy.redis;

import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.stream.Stream;

/// Makes a real Redis as full as a test wants, by moving its limit, or as slow.
public final class TroubledRedis {
    /// So much that the buffers of clients, which come and go, are a small part of it.
    private static final int BALLAST = 32 << 20;

    private TroubledRedis() {}

    /// What is used now becomes this many per cent of what is allowed.
    public static void fill(RedisState state, int percent) {
        if (used(state) < BALLAST) {
            RedisState.now(state.commands().setrange("ballast", BALLAST, "."));
        }
        limit(state, used(state) * 100 / percent);
    }

    private static long used(RedisState state) {
        return memory(state, "used_memory:") - memory(state, "mem_not_counted_for_evict:");
    }

    private static long memory(RedisState state, String name) {
        return Stream.of(RedisState.now(state.commands().info("memory")).split("\r\n"))
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.substring(name.length())))
                .findFirst()
                .orElseThrow();
    }

    public static void free(RedisState state) {
        limit(state, 0);
    }

    /// Answers nobody for so long.
    public static void hang(RedisState state, int seconds) {
        var arguments = new CommandArgs<>(StringCodec.UTF8).add("SLEEP").add(seconds);
        state.commands().dispatch(CommandType.DEBUG, new StatusOutput<>(StringCodec.UTF8), arguments);
    }

    private static void limit(RedisState state, long bytes) {
        RedisState.now(state.commands().configSet("maxmemory", String.valueOf(bytes)));
    }
}
