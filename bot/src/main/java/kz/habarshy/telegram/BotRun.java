package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/// One bot at work: learns who it is, shows its profile, then lets updates come.
final class BotRun {
    private static final Logger LOG = LoggerFactory.getLogger(BotRun.class);
    private static final Duration WATCH = Duration.ofSeconds(30);
    private final TelegramApi api;
    private final Identity identity;
    private final TokenHealth health;
    private final Running running;
    private final Runnable beside;
    private final Runnable updates;
    private volatile @Nullable Thread thread;

    /// Once the bot is known `beside` runs, while `updates` runs for good.
    BotRun(TelegramApi api, Identity identity, TokenHealth health, Running running, Runnable beside, Runnable updates) {
        this.api = api;
        this.identity = identity;
        this.health = health;
        this.running = running;
        this.beside = beside;
        this.updates = updates;
    }

    void start() {
        thread = Thread.ofVirtual().name("telegram-updates").start(this::run);
        Thread.ofVirtual().name("telegram-watch").start(this::watch);
    }

    /// Ends a poll or a hand-over that is under way; what it has not confirmed comes again.
    void stop() {
        running.stop();
        Thread current = thread;
        if (current != null) {
            current.interrupt();
        }
    }

    /// Waits for the end after `stop`; false when it does not come in time.
    boolean ended(Duration patience) throws InterruptedException {
        Thread current = thread;
        return current == null || current.join(patience);
    }

    private void run() {
        Backoff backoff = Backoff.usual();
        while (running.goesOn() && !learned()) {
            running.pause(backoff.pause());
        }
        if (running.goesOn()) {
            Thread.ofVirtual().name("telegram-profile").start(beside);
            updates.run();
        }
    }

    private boolean learned() {
        try {
            JsonNode me = api.call(new GetMe());
            var bot = new Bot(
                    me.path("id").longValue(),
                    me.path("username").asText(),
                    me.path("first_name").asText(),
                    me.path("can_read_all_group_messages").asBoolean());
            identity.learned(bot);
            LOG.info("Telegram ({}): we are @{}", health.label(), bot.username());
            return true;
        } catch (Refused e) {
            health.troubled(Trouble.of(e.refusal()));
        } catch (Exception e) {
            health.troubled("no answer: " + Redacted.failure(e));
        }
        return false;
    }

    /// A poll has its own time-outs; should it hang all the same, an interruption wakes it.
    private void watch() {
        while (running.goesOn() && !running.pause(WATCH)) {
            Thread current = thread;
            if (health.isStale() && current != null) {
                LOG.error(
                        "Telegram ({}): no poll came back for {} s",
                        health.label(),
                        health.age().toSeconds());
                current.interrupt();
            }
        }
    }
}
