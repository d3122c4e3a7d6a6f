package kz.habarshy.reports;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.time.CampaignClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reminds the desk of its cases: once a minute while staff have not been told of some, and once a day.
final class CaseClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CaseClock.class);
    private static final long PERIOD_SECONDS = 5;
    private static final long MINUTE = 60;

    private final CaseStore store;
    private final Campaign campaign;
    private final CampaignClock clock;
    private final Consumer<List<Command>> inbox;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("case-clock").daemon().factory());
    private String last = "";

    CaseClock(CaseStore store, Campaign campaign, CampaignClock clock, Consumer<List<Command>> inbox) {
        this.store = store;
        this.campaign = campaign;
        this.clock = clock;
        this.inbox = inbox;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::safely, 1, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    private void safely() {
        try {
            look();
        } catch (StateUnavailable away) {
            LOG.debug("Redis is away; the clock of the cases waits");
        } catch (RuntimeException bug) {
            LOG.error("The clock of the cases could not remind the desk", bug);
        }
    }

    void look() {
        String day = clock.today(campaign.defaultZone()).toString();
        String now = store.untold().isEmpty() ? day : String.valueOf(clock.now().getEpochSecond() / MINUTE);
        if (!now.equals(last)) {
            inbox.accept(
                    List.of(new Command(CaseDesk.TICK + ":" + now, new Told(ChatKey.DESK, CaseDesk.TICK, Map.of()))));
            last = now;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
