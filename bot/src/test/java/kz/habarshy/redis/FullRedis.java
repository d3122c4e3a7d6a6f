package kz.habarshy.redis;

import java.util.stream.Stream;

/// Makes a real Redis as full as a test wants, by moving its limit.
public final class FullRedis {
    private FullRedis() {}

    /// What is used now becomes this many per cent of what is allowed.
    public static void fill(RedisState state, int percent) {
        long used = Stream.of(RedisState.now(state.commands().info("memory")).split("\r\n"))
                .filter(line -> line.startsWith("used_memory:"))
                .mapToLong(line -> Long.parseLong(line.substring("used_memory:".length())))
                .findFirst()
                .orElseThrow();
        limit(state, used * 100 / percent);
    }

    public static void free(RedisState state) {
        limit(state, 0);
    }

    private static void limit(RedisState state, long bytes) {
        RedisState.now(state.commands().configSet("maxmemory", String.valueOf(bytes)));
    }
}
