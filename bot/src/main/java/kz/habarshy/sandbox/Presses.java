package kz.habarshy.sandbox;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Presses of buttons and what the bots answered to them, the last ten thousand.
final class Presses {
    private static final int MOST = 10_000;

    record Press(String id, long bot, long chat, long person, Instant at) {}

    private final AtomicLong last = new AtomicLong();
    private final ConcurrentSkipListMap<Long, Press> waiting = new ConcurrentSkipListMap<>();
    private final Map<String, ObjectNode> notices = new ConcurrentHashMap<>();

    Press open(long bot, long chat, long person, Instant at) {
        long base = at.getEpochSecond() * 1_000_000L;
        long number = last.updateAndGet(before -> Math.max(before + 1, base));
        Press press = new Press(Long.toString(number), bot, chat, person, at);
        waiting.put(number, press);
        while (waiting.size() > MOST) {
            notices.remove(waiting.pollFirstEntry().getValue().id());
        }
        return press;
    }

    /// The press with this id, if the bot may still answer it.
    @Nullable
    Press find(String id, long bot, Instant now) {
        if (!id.matches("\\d{1,18}")) {
            return null;
        }
        Press press = waiting.get(Long.parseLong(id));
        boolean answerable = press != null
                && press.bot() == bot
                && press.at().plus(Updates.LIFE_OF_A_PRESS).isAfter(now);
        return answerable ? press : null;
    }

    void answered(Press press, ObjectNode notice) {
        notices.put(press.id(), notice);
    }

    Optional<ObjectNode> answer(String id) {
        return Optional.ofNullable(notices.get(id));
    }
}
