package kz.habarshy.radar;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.time.CampaignClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reminds the desk, once in ten minutes of campaign time and when the clock is moved, of alerts that may end.
final class RadarClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RadarClock.class);
    private static final long LOOK_SECONDS = 30;
    private static final long SLOT_SECONDS = 600;

    private final CampaignClock clock;
    private final Consumer<List<Command>> inbox;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("radar-clock").daemon().factory());
    private String last = "";

    RadarClock(CampaignClock clock, Consumer<List<Command>> inbox) {
        this.clock = clock;
        this.inbox = inbox;
    }

    void start() {
        clock.onMove(_ -> soon());
        timer.scheduleWithFixedDelay(this::look, 1, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void soon() {
        try {
            timer.execute(this::look);
        } catch (RejectedExecutionException closed) {
            LOG.debug("The radar's clock is closed");
        }
    }

    /// Any node may remind: the slot makes it count once.
    void look() {
        String slot = clock.now().getEpochSecond() / SLOT_SECONDS + ":"
                + clock.ahead().toSeconds();
        if (slot.equals(last)) {
            return;
        }
        try {
            inbox.accept(List.of(
                    new Command(RadarDesk.TICK + ":" + slot, new Told(ChatKey.DESK, RadarDesk.TICK, Map.of()))));
            last = slot;
        } catch (StateUnavailable away) {
            LOG.debug("Redis is away; the radar's clock waits");
        } catch (RuntimeException bug) {
            LOG.error("The radar's clock could not remind the desk", bug);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
