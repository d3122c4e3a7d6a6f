package kz.habarshy.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import kz.habarshy.sandbox.RecordedCall;
import kz.habarshy.sandbox.TelegramDouble;
import kz.habarshy.time.MachineClock;

/// People who each ask once in private, evenly, and how long their answers took.
final class Questions {
    private static final String QUESTION = "до какого числа онлайн перепись?";

    private final MachineClock clock = MachineClock.system();
    private final TelegramDouble telegram;
    private final long first;
    private final Map<Long, Instant> asked = new HashMap<>();

    /// Each set of people has a number to begin with.
    Questions(TelegramDouble telegram, long first) {
        this.telegram = telegram;
        this.first = first;
    }

    /// Asks so many at this distance from each other and waits until all are answered, some seconds at the most.
    Figures ask(int count, Duration spacing) {
        long next = clock.ticks();
        for (long person = first; person < first + count; person++) {
            while (clock.ticks() < next) {
                LockSupport.parkNanos(next - clock.ticks());
            }
            next += spacing.toNanos();
            asked.put(person, clock.now());
            telegram.people().say(person, QUESTION);
        }
        new Patience(Duration.ofSeconds(10)).isMet(() -> times().length == count);
        return new Figures(times());
    }

    int unanswered() {
        return asked.size() - times().length;
    }

    private long[] times() {
        return telegram.calls("sendMessage").stream()
                .filter(call -> call.performed() && asked.containsKey(call.chat()))
                .mapToLong(this::time)
                .toArray();
    }

    private long time(RecordedCall call) {
        return Duration.between(asked.getOrDefault(call.chat(), call.at()), call.at())
                .toNanos();
    }
}
