package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/// Begins once the web server runs: learns who we are, shows our profile, then lets updates come; ends
/// before all else.
final class TelegramStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramStart.class);
    private static final Duration WATCH = Duration.ofSeconds(30);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);
    private final TelegramApi api;
    private final Identity identity;
    private final TelegramHealth health;
    private final Running running;
    private final Runnable profile;
    private final Runnable updates;
    private volatile @Nullable Thread thread;

    /// `profile` runs once beside, `updates` runs for good after.
    TelegramStart(
            TelegramApi api,
            Identity identity,
            TelegramHealth health,
            Running running,
            Runnable profile,
            Runnable updates) {
        this.api = api;
        this.identity = identity;
        this.health = health;
        this.running = running;
        this.profile = profile;
        this.updates = updates;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("telegram-updates").start(this::run);
        Thread.ofVirtual().name("telegram-watch").start(this::watch);
    }

    @Override
    public void stop() {
        Thread current = thread;
        thread = null;
        running.stop();
        if (current == null) {
            return;
        }
        current.interrupt();
        try {
            if (!current.join(LONGEST_END)) {
                LOG.warn("The thread that takes updates did not end in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        Backoff backoff = Backoff.usual();
        while (running.goesOn() && !learned()) {
            running.pause(backoff.pause());
        }
        if (running.goesOn()) {
            Thread.ofVirtual().name("telegram-profile").start(profile);
            updates.run();
        }
    }

    private boolean learned() {
        try {
            JsonNode me = api.call(new GetMe());
            var bot = new Bot(
                    me.path("id").longValue(),
                    me.path("username").asText(),
                    me.path("can_read_all_group_messages").asBoolean());
            identity.learned(bot);
            LOG.info("We are @{} at Telegram", bot.username());
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
                LOG.error("No poll came back for {} s", health.age().toSeconds());
                current.interrupt();
            }
        }
    }
}
