package kz.habarshy.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Waits for something to be so in a chat, looking again at each change.
final class Waiting {
    private Waiting() {}

    static <T> Optional<T> until(Room room, Duration longest, Supplier<Optional<T>> look) {
        room.lock.lock();
        try {
            long left = longest.toNanos();
            Optional<T> found = look.get();
            while (found.isEmpty() && left > 0) {
                left = room.changed.awaitNanos(left);
                found = look.get();
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            room.lock.unlock();
        }
    }
}
