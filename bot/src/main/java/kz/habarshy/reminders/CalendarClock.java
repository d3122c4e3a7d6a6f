package kz.habarshy.reminders;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.time.CampaignClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells every partition, once in ten minutes of campaign time and when the clock is moved, that the calendar may owe
/// something. Any node may tell: the id makes it count once.
final class CalendarClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarClock.class);
    private static final long LOOK_SECONDS = 30;
    private static final long SLOT_SECONDS = 600;

    private final CampaignClock clock;
    private final Inbox inbox;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("calendar").factory());
    private String told = "";

    CalendarClock(CampaignClock clock, Inbox inbox) {
        this.clock = clock;
        this.inbox = inbox;
    }

    void start() {
        clock.onMove(_ -> lookSoon());
        looking.scheduleWithFixedDelay(this::look, 1, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void lookSoon() {
        try {
            looking.execute(this::look);
        } catch (RejectedExecutionException closed) {
            LOG.debug("The calendar is closed");
        }
    }

    /// One tick for each partition in a slot, retried until Redis has taken it.
    void look() {
        long ahead = clock.ahead().toSeconds();
        String slot = clock.now().getEpochSecond() / SLOT_SECONDS + ":" + ahead;
        if (slot.equals(told)) {
            return;
        }
        try {
            inbox.tell(ticks(slot, ahead));
            told = slot;
        } catch (StateUnavailable away) {
            LOG.warn("The calendar waits for Redis");
        } catch (RuntimeException bug) {
            LOG.error("The calendar could not tick", bug);
        }
    }

    private static List<Command> ticks(String slot, long ahead) {
        return IntStream.range(0, Keys.PARTITIONS)
                .mapToObj(partition -> new Command(
                        "calendar:" + partition + ":" + slot,
                        new Told(
                                ChatKey.ofPartition(partition), Calendar.TICK, Map.of("ahead", String.valueOf(ahead)))))
                .toList();
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
