package kz.habarshy.redis;

import io.lettuce.core.RedisCommandExecutionException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/// What Redis promises of an acknowledged write, read from its own settings at the start; a server that throws data
/// away when memory runs short is refused, since it would throw away the inbox.
enum Durability {
    BEFORE_ALL_ELSE(
            "nothing leaves before what it follows from is on the disk: a crash of the machine forgets nothing that anybody was told"),
    EVERY_WRITE("an acknowledged write outlives a crash of the machine"),
    EVERY_SECOND("a crash may lose the last second of acknowledged writes (appendfsync everysec)"),
    BY_CHANCE("a crash may lose writes since the last snapshot or flush (no append-only file, or appendfsync no)"),
    UNKNOWN("this Redis writes a file, but does not tell when; ask whoever runs it");

    private final String promise;

    Durability(String promise) {
        this.promise = promise;
    }

    String promise() {
        return promise;
    }

    /// What the weakest of the servers promises. Throws IllegalStateException when one evicts keys or does not answer
    /// INFO, which is asked for again and again later on.
    static Durability of(RedisState state) {
        var settings = state.primaries()
                .ask(server -> told(server.configGet("append*"))
                        .thenCombine(told(server.info().thenApply(ServerInfo::of)), Durability::joined));
        var weakest = settings.stream()
                .map(Durability::promised)
                .max(Comparator.naturalOrder())
                .orElse(UNKNOWN);
        return state.isForcing() ? BEFORE_ALL_ELSE : weakest;
    }

    private static Durability promised(Map<String, String> settings) {
        if (!settings.containsKey("run_id")) {
            throw new IllegalStateException(
                    "This Redis does not let its user ask for INFO. Allow it (ACL: +info), or name another Redis in SPRING_DATA_REDIS_URL.");
        }
        var policy = settings.getOrDefault("maxmemory_policy", "noeviction");
        if (!settings.getOrDefault("maxmemory", "0").equals("0") && !policy.equals("noeviction")) {
            throw new IllegalStateException("This Redis throws keys away when memory runs short (maxmemory-policy "
                    + policy + "). Set it to noeviction, or name another Redis in SPRING_DATA_REDIS_URL.");
        }
        if (settings.getOrDefault("aof_enabled", "0").equals("0")) {
            return BY_CHANCE;
        }
        return switch (settings.getOrDefault("appendfsync", "")) {
            case "always" -> EVERY_WRITE;
            case "everysec" -> EVERY_SECOND;
            case "no" -> BY_CHANCE;
            default -> UNKNOWN;
        };
    }

    /// Many hosted servers forbid CONFIG.
    private static CompletionStage<Map<String, String>> told(CompletionStage<Map<String, String>> answer) {
        return answer.exceptionally(refusal -> {
            var cause = refusal instanceof CompletionException wrapped ? wrapped.getCause() : refusal;
            if (cause instanceof RedisCommandExecutionException) {
                return Map.of();
            }
            throw new CompletionException(cause);
        });
    }

    private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
        var all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }
}
