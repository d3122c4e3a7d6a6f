package kz.habarshy.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.habarshy.redis.StateUnavailable;

/// Holds who we are as soon as Telegram has said it.
final class Identity {
    private final CompletableFuture<Bot> bot = new CompletableFuture<>();

    /// Empty until Telegram answered once.
    Optional<Bot> bot() {
        return Optional.ofNullable(bot.getNow(null));
    }

    /// Waits for the answer, at most this long; throws StateUnavailable when there is none by then:
    /// what wants it is to be tried again later.
    Bot bot(Duration patience) {
        try {
            return bot.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StateUnavailable("Telegram has not said yet who we are", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StateUnavailable("Telegram has not said yet who we are", e);
        }
    }

    void learned(Bot answer) {
        bot.complete(answer);
    }
}
