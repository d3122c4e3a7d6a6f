package kz.habarshy.editors;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kz.habarshy.answers.Answers;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.time.CampaignClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every second whether a line was taught on any node or the folder of the pack has a newer one, learns it
/// aside and takes the new understanding in one step; tells the desk each minute whose question back nobody
/// answered, and once a day to forget what is too old.
final class EditorsClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EditorsClock.class);
    private static final long PERIOD_MILLIS = 1_000;

    private final Store store;
    private final Campaign campaign;
    private final Answers answers;
    private final ContentWatch content;
    private final CampaignClock clock;
    private final Consumer<List<Command>> inbox;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("editors-clock").daemon().factory());
    private String learnt = "0";
    private String day = "";
    private Instant looked = Instant.MIN;
    private @Nullable Campaign newer;

    EditorsClock(
            Store store,
            Campaign campaign,
            Answers answers,
            ContentWatch content,
            CampaignClock clock,
            Consumer<List<Command>> inbox) {
        this.store = store;
        this.campaign = campaign;
        this.answers = answers;
        this.content = content;
        this.clock = clock;
        this.inbox = inbox;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::safely, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void safely() {
        try {
            look();
        } catch (StateUnavailable away) {
            LOG.debug("Redis is away; the editors' clock waits");
        } catch (RuntimeException bug) {
            LOG.error("The editors' clock could not go on", bug);
        }
    }

    void look() {
        String today = clock.today(campaign.defaultZone()).toString();
        if (!today.equals(day)) {
            var told = new Told(ChatKey.DESK, EditorsDesk.DAY, Map.of("salt", Votes.salt()));
            inbox.accept(List.of(new Command("editors.day:" + today, told)));
            day = today;
        }
        due();
        renew();
        String version = store.version();
        if (!version.equals(learnt)) {
            List<Answers.Line> lines = store.lines();
            answers.become(Answers.of(campaign, lines));
            learnt = version;
            LOG.info("Understands {} lines that editors taught", lines.size());
        }
    }

    private void due() {
        Instant minute = clock.now().truncatedTo(ChronoUnit.MINUTES);
        if (minute.equals(looked)) {
            return;
        }
        Instant now = clock.now();
        if (store.undecided().values().stream().anyMatch(waiting -> waiting.over(now))) {
            var told = new Told(ChatKey.DESK, EditorsDesk.DUE, Map.of());
            inbox.accept(List.of(new Command("editors.due:" + minute, told)));
        }
        looked = minute;
    }

    private void renew() {
        newer = newer == null ? content.newer() : newer;
        if (newer != null) {
            Answers understanding = Answers.of(newer, store.lines());
            campaign.become(newer);
            answers.become(understanding);
            newer = null;
            LOG.info("The newer pack of {} is in force", campaign.id());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
