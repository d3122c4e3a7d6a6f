package kz.habarshy.broadcast;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.redis.Places;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.time.MachineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reminds the desk every few seconds while a broadcast is due some day or going out; several nodes remind it once.
public final class DeskClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskClock.class);
    private static final long PERIOD_MILLIS = 4_000;

    private final Places places;
    private final Consumer<List<Command>> inbox;
    private final MachineClock machine;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("desk-clock").daemon().factory());

    DeskClock(Places places, Consumer<List<Command>> inbox, MachineClock machine) {
        this.places = places;
        this.inbox = inbox;
        this.machine = machine;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::safely, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void safely() {
        try {
            remind();
        } catch (StateUnavailable away) {
            LOG.debug("Redis is away; the desk's clock waits");
        } catch (RuntimeException bug) {
            LOG.error("The desk's clock could not remind the desk", bug);
        }
    }

    /// Reminds the desk now, once for each few seconds of the machine's clock.
    public void remind() {
        if (places.field(ChatKey.DESK, Change.chat(ChatKey.DESK), Broadcasts.PENDING) != null) {
            String id = "tick:" + machine.millis() / PERIOD_MILLIS;
            inbox.accept(List.of(new Command(id, new Told(ChatKey.DESK, DeskNews.TICK, Map.of()))));
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
