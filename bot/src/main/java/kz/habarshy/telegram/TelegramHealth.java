package kz.habarshy.telegram;

import java.time.Duration;
import java.util.Objects;
import kz.habarshy.time.MachineClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Whether updates reach us: up while polls finish or a webhook is set, else down with the reason.
final class TelegramHealth implements HealthIndicator {
    static final Duration STALE = Duration.ofSeconds(90);
    private static final Logger LOG = LoggerFactory.getLogger(TelegramHealth.class);
    private final MachineClock clock;
    private volatile long lastPoll;
    private volatile boolean webhook;
    private volatile @Nullable String trouble = "Telegram has not answered yet";

    TelegramHealth(MachineClock clock) {
        this.clock = clock;
        lastPoll = clock.ticks();
    }

    /// A poll came back with an answer, empty or not.
    void polled() {
        lastPoll = clock.ticks();
        recovered();
    }

    void webhookSet() {
        webhook = true;
        recovered();
    }

    /// Something that keeps updates away; logged once, not each time it happens again.
    void troubled(String why) {
        String before = trouble;
        trouble = why;
        if (!Objects.equals(before, why)) {
            LOG.error("Telegram: {}", why);
        }
    }

    /// Time since a poll last came back.
    Duration age() {
        return Duration.ofNanos(clock.ticks() - lastPoll);
    }

    boolean isStale() {
        return !webhook && age().compareTo(STALE) > 0;
    }

    @Override
    public Health health() {
        Health.Builder answer = trouble == null && !isStale() ? Health.up() : Health.down();
        answer.withDetail("mode", webhook ? "webhook" : "polling");
        if (!webhook) {
            answer.withDetail("lastPollSecondsAgo", age().toSeconds());
        }
        String why = trouble;
        return why == null ? answer.build() : answer.withDetail("why", why).build();
    }

    private void recovered() {
        if (trouble != null) {
            trouble = null;
            LOG.info("Telegram: updates reach us");
        }
    }
}
