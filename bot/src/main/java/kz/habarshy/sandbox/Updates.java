package kz.habarshy.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What one bot has not confirmed yet, oldest first.
final class Updates {
    static final Duration LIFE = Duration.ofDays(1);
    static final Duration LIFE_OF_A_PRESS = Duration.ofSeconds(150);
    private static final Set<String> ONLY_WHEN_ASKED_FOR =
            Set.of("chat_member", "message_reaction", "message_reaction_count");
    private static final Refusal SECOND_POLLER =
            Refusal.conflict("terminated by other getUpdates request; make sure that only one bot instance is running");

    private record Pending(long id, String kind, ObjectNode content, Instant expires) {
        ObjectNode update() {
            ObjectNode update = Json.object().put("update_id", id);
            update.set(kind, content);
            return update;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Deque<Pending> queue = new ArrayDeque<>();
    private Set<String> allowed = Set.of();
    private long next;
    private long poll;
    private boolean held;
    private boolean closed;
    private @Nullable Disorder disorder;
    private long given;

    Updates(long next) {
        this.next = next;
    }

    void startAt(long update) {
        lock.lock();
        try {
            next = update;
        } finally {
            lock.unlock();
        }
    }

    /// An empty list stands for everything but what must be asked for.
    void allow(List<String> kinds) {
        lock.lock();
        try {
            allowed = Set.copyOf(new HashSet<>(kinds));
        } finally {
            lock.unlock();
        }
    }

    List<String> allowed() {
        return allowed.stream().sorted().toList();
    }

    void offer(String kind, ObjectNode content, Instant expires) {
        lock.lock();
        try {
            if (allowed.isEmpty() ? ONLY_WHEN_ASKED_FOR.contains(kind) : !allowed.contains(kind)) {
                return;
            }
            Pending last = queue.peekLast();
            if (disorder != null
                    && disorder.overtakes()
                    && last != null
                    && last.id() > given
                    && !last.kind().equals(kind)) {
                queue.removeLast();
                queue.addLast(new Pending(last.id(), kind, content, expires));
                queue.addLast(new Pending(next++, last.kind(), last.content(), last.expires()));
            } else {
                queue.addLast(new Pending(next++, kind, content, expires));
            }
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Confirms what the offset passed, then gives up to `limit` updates, waiting up to `timeout` for the first.
    List<ObjectNode> poll(OptionalLong offset, int limit, Duration timeout, Instant now) {
        lock.lock();
        try {
            long mine = ++poll;
            arrived.signalAll();
            offset.ifPresent(this::confirm);
            queue.removeIf(pending -> !pending.expires().isAfter(now));
            long left = timeout.toNanos();
            while ((queue.isEmpty() || held) && left > 0 && !closed) {
                left = arrived.awaitNanos(left);
                if (mine != poll) {
                    throw SECOND_POLLER;
                }
            }
            return give(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    private List<ObjectNode> give(int limit) {
        List<ObjectNode> updates =
                queue.stream().limit(limit).map(Pending::update).toList();
        given = queue.stream().limit(limit).mapToLong(Pending::id).max().orElse(given);
        return disorder == null ? updates : disorder.withRepeats(updates);
    }

    /// Whether polls wait although something is there.
    void hold(boolean newHeld) {
        lock.lock();
        try {
            held = newHeld;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// From now on some updates come twice, and some overtake one of another kind.
    void fallInto(Disorder newDisorder) {
        lock.lock();
        try {
            disorder = newDisorder;
        } finally {
            lock.unlock();
        }
    }

    /// The oldest update for a webhook, or null when none came in time.
    @Nullable
    ObjectNode first(Duration timeout, Instant now) {
        List<ObjectNode> found = poll(OptionalLong.empty(), 1, timeout, now);
        return found.isEmpty() ? null : found.getFirst();
    }

    int pending() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    /// Polls that came so far, answered or not.
    long polls() {
        lock.lock();
        try {
            return poll;
        } finally {
            lock.unlock();
        }
    }

    void forget() {
        lock.lock();
        try {
            queue.clear();
        } finally {
            lock.unlock();
        }
    }

    void confirm(long offset) {
        lock.lock();
        try {
            if (offset < 0) {
                while (queue.size() > -offset) {
                    queue.removeFirst();
                }
            } else {
                queue.removeIf(pending -> pending.id() < offset);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Ends the running poll with what is there.
    void wake() {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
