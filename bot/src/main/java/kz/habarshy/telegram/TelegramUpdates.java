package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import kz.habarshy.chat.Account;
import kz.habarshy.intake.Arrival;
import kz.habarshy.intake.Entrance;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.time.MachineClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/// Asks Telegram for updates, hands them over, and only then confirms them. Nothing that happens ends
/// it.
///
/// The offset lives in memory only: after a restart Telegram sends again what was not confirmed and the
/// inbox drops what it has seen. An empty answer means that everything is confirmed, so the offset is
/// forgotten: update ids may begin anew, and lower, after an idle week.
final class TelegramUpdates {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramUpdates.class);
    private static final int LIMIT = 100;
    private static final int TIMEOUT_SECONDS = 50;
    private static final int TRIES_OF_ONE = 3;
    private static final Duration NEXT_LOOK = Duration.ofMillis(250);
    private static final Duration TOO_QUICK = Duration.ofMillis(500);
    private final TelegramApi api;
    private final UpdatePeek peek;
    private final Entrance intake;
    private final TokenHealth health;
    private final PollPermit permit;
    private final MachineClock clock;
    private final Running running;
    private final Backoff backoff;
    /// The first poll, and the first after a refusal, waits for nothing, so that health knows at once whether Telegram
    /// can be reached.
    private boolean reached;
    /// What comes next may have come before, to a process that has ended since.
    private boolean repeated = true;
    private @Nullable Integer offset;
    private @Nullable Batch waiting;

    TelegramUpdates(
            Account account,
            TelegramApi api,
            Entrance intake,
            TokenHealth health,
            PollPermit permit,
            MachineClock clock,
            Running running,
            Backoff backoff) {
        this.api = api;
        this.peek = new UpdatePeek(account);
        this.intake = intake;
        this.health = health;
        this.permit = permit;
        this.clock = clock;
        this.running = running;
        this.backoff = backoff;
    }

    /// Runs until `running` ends.
    void run() {
        while (running.goesOn()) {
            Duration pause = step();
            if (!pause.isZero() && running.goesOn()) {
                running.pause(pause);
            }
        }
    }

    /// Polls and hands over once; the pause before the next time, usually none.
    private Duration step() {
        try {
            if (!permit.isHeld()) {
                return standBy();
            }
            Duration pause = waiting == null ? poll() : Duration.ZERO;
            handOver();
            backoff.reset();
            return pause;
        } catch (Refused e) {
            return refused(e.refusal());
        } catch (StateUnavailable e) {
            if (running.goesOn()) {
                health.troubled("the state in Redis is away or full, updates wait at Telegram");
            }
            return backoff.pause();
        } catch (IOException e) {
            if (running.goesOn()) {
                LOG.warn("A poll failed: {}", Redacted.failure(e));
            }
            return backoff.pause();
        } catch (Throwable e) {
            LOG.error("A poll or its hand-over failed: {}", Redacted.failure(e));
            return backoff.pause();
        }
    }

    /// What was not confirmed comes again, to whoever polls now; an offset kept meanwhile might pass over new ids.
    private Duration standBy() {
        offset = null;
        waiting = null;
        repeated = true;
        health.standsBy();
        return NEXT_LOOK;
    }

    private Duration poll() throws IOException, Refused {
        long begun = clock.ticks();
        JsonNode updates = api.call(GetUpdates.builder()
                .offset(offset)
                .limit(LIMIT)
                .timeout(reached ? TIMEOUT_SECONDS : 0)
                .allowedUpdates(UpdateKind.allowed())
                .build());
        health.polled();
        reached = true;
        if (updates.isEmpty()) {
            offset = null;
            repeated = false;
            boolean quick = Duration.ofNanos(clock.ticks() - begun).compareTo(TOO_QUICK) < 0;
            return quick ? TOO_QUICK : Duration.ZERO;
        }
        Batch batch = Batch.of(updates, peek);
        waiting = batch;
        return batch.next() == null ? TOO_QUICK : Duration.ZERO;
    }

    private void handOver() {
        Batch batch = waiting;
        if (batch == null) {
            return;
        }
        try {
            accept(batch.arrivals());
        } catch (StateUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("A batch was not accepted, its updates go one by one: {}", Redacted.failure(e));
            batch.arrivals().forEach(this::acceptAlone);
        }
        offset = batch.next();
        waiting = null;
        repeated = false;
    }

    private void accept(List<Arrival> arrivals) {
        if (!arrivals.isEmpty()) {
            intake.accept(arrivals, repeated);
        }
    }

    /// One update that the inbox refuses for itself must not keep all later ones away.
    private void acceptAlone(Arrival arrival) {
        for (int attempt = 1; attempt <= TRIES_OF_ONE; attempt++) {
            try {
                intake.accept(List.of(arrival), true);
                return;
            } catch (StateUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error("Update {} was not accepted, attempt {}", arrival.update(), attempt);
            }
        }
    }

    private Duration refused(Refusal refusal) {
        reached = false;
        if (refusal.asksToWait()) {
            return refusal.patience();
        }
        if (refusal.code() == 409 && !permit.isHeld()) {
            return standBy();
        }
        health.troubled(Trouble.of(refusal));
        // Two pollers that come back at once would end each other's polls for ever.
        return refusal.code() == 409 ? backoff.longest() : backoff.pause();
    }
}
