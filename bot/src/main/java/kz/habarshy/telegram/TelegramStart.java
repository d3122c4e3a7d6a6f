package kz.habarshy.telegram;

import java.time.Duration;
import java.util.List;
import kz.habarshy.redis.Leases;
import kz.habarshy.time.MachineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Starts every bot once the web server runs; ends them before all else.
final class TelegramStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramStart.class);
    private static final Duration LONGEST_END = Duration.ofSeconds(2);
    private final List<BotRun> bots;
    private final Leases pollers;
    private final MachineClock clock;
    private volatile boolean running;

    TelegramStart(List<BotRun> bots, Leases pollers, MachineClock clock) {
        this.bots = List.copyOf(bots);
        this.pollers = pollers;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        bots.forEach(BotRun::start);
    }

    /// All end at once, two seconds for all of them together; then other nodes may poll.
    @Override
    public void stop() {
        running = false;
        bots.forEach(BotRun::stop);
        long end = clock.ticks() + LONGEST_END.toNanos();
        try {
            for (BotRun bot : bots) {
                if (!bot.ended(Duration.ofNanos(Math.max(1, end - clock.ticks())))) {
                    LOG.warn("A thread that takes updates did not end in time");
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        pollers.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
