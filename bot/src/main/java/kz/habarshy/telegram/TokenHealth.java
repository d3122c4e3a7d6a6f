package kz.habarshy.telegram;

import java.time.Duration;
import java.util.Objects;
import kz.habarshy.time.MachineClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;

/// Whether one bot's updates reach us: up while polls finish, a webhook is set or another node polls, else down with
/// the reason.
final class TokenHealth {
    static final Duration STALE = Duration.ofSeconds(90);
    private static final Logger LOG = LoggerFactory.getLogger(TokenHealth.class);
    private final String label;
    private final MachineClock clock;
    private volatile long lastPoll;
    private volatile Mode mode = Mode.POLLING;
    private volatile @Nullable String trouble = "Telegram has not answered yet";

    private enum Mode {
        POLLING,
        STANDBY,
        WEBHOOK
    }

    /// `label` says in the log which bot it is.
    TokenHealth(String label, MachineClock clock) {
        this.label = label;
        this.clock = clock;
        lastPoll = clock.ticks();
    }

    String label() {
        return label;
    }

    /// A poll came back with an answer, empty or not.
    void polled() {
        lastPoll = clock.ticks();
        mode = Mode.POLLING;
        recovered("updates reach us");
    }

    /// Another node polls for this bot.
    void standsBy() {
        lastPoll = clock.ticks();
        mode = Mode.STANDBY;
        recovered("another node takes the updates");
    }

    void webhookSet() {
        mode = Mode.WEBHOOK;
        recovered("updates reach us");
    }

    /// Something that keeps updates away; logged once, not each time it happens again.
    void troubled(String why) {
        String before = trouble;
        trouble = why;
        if (!Objects.equals(before, why)) {
            LOG.error("Telegram ({}): {}", label, why);
        }
    }

    /// Time since a poll last came back.
    Duration age() {
        return Duration.ofNanos(clock.ticks() - lastPoll);
    }

    boolean isStale() {
        return mode == Mode.POLLING && age().compareTo(STALE) > 0;
    }

    boolean isUp() {
        return trouble == null && !isStale();
    }

    Health health() {
        Health.Builder answer = isUp() ? Health.up() : Health.down();
        answer.withDetail("mode", mode == Mode.WEBHOOK ? "webhook" : "polling");
        if (mode != Mode.WEBHOOK) {
            answer.withDetail("lastPollSecondsAgo", age().toSeconds());
        }
        String why = trouble;
        return why == null ? answer.build() : answer.withDetail("why", why).build();
    }

    private void recovered(String how) {
        if (trouble != null) {
            trouble = null;
            LOG.info("Telegram ({}): {}", label, how);
        }
    }
}
