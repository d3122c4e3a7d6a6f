package kz.habarshy.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What wants the one answer of a bot: words typed after its name, and calls in chats that it is not in.
final class Queries {
    private static final Duration LIFE = Duration.ofSeconds(30);

    /// `room` is where the bot was called, null for typed words.
    record Query(String id, long bot, long person, @Nullable Room room, Instant at) {}

    private final AtomicLong last = new AtomicLong();
    private final Map<String, Query> waiting = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<List<ObjectNode>>> offered = new ConcurrentHashMap<>();

    Query open(long bot, long person, @Nullable Room room, Instant at) {
        long number = last.updateAndGet(before -> Math.max(before + 1, at.getEpochSecond() * 1_000_000L));
        var query = new Query(Long.toString(number), bot, person, room, at);
        waiting.put(query.id(), query);
        offered.put(query.id(), new CompletableFuture<>());
        return query;
    }

    /// Takes the query that the bot may answer; each can be answered once.
    Query take(String id, long bot, boolean called, Instant now) {
        Query query = waiting.get(id);
        boolean answerable = query != null
                && query.bot() == bot
                && (query.room() != null) == called
                && query.at().plus(LIFE).isAfter(now);
        if (!answerable || waiting.remove(id) == null) {
            throw Refusal.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        return Objects.requireNonNull(query);
    }

    void offer(Query query, List<ObjectNode> results) {
        offers(query.id()).complete(results);
    }

    /// Completed by the bot's answer.
    CompletableFuture<List<ObjectNode>> offers(String id) {
        return offered.computeIfAbsent(id, _ -> new CompletableFuture<>());
    }
}
