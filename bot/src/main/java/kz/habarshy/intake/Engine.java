package kz.habarshy.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kz.habarshy.outbox.Outbox;
import kz.habarshy.redis.Bell;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Leases;
import kz.habarshy.redis.NodeName;
import kz.habarshy.redis.RedisState;
import kz.habarshy.time.CampaignClock;
import kz.habarshy.time.MachineClock;

/// A node at work: takes its leases, runs a lane and an outbox for each, and gives everything back in order.
public final class Engine implements AutoCloseable {
    private static final Duration SWEEP = Duration.ofSeconds(1);

    private final Leases leases;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("intake-timer").daemon().factory());
    private final ExecutorService deciding = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("deciding-", 0).factory());

    /// `readers` by the name of their messenger.
    public Engine(
            RedisState redis,
            Inbox inbox,
            Bell bell,
            Routes routes,
            Outbox outbox,
            Map<String, UpdateReader> readers,
            Decider decider,
            CampaignClock campaign,
            MachineClock machine,
            NodeName node) {
        var patience = Patience.ofADecision();
        var ruling = new Ruling(new Readers(readers), decider, campaign, deciding, patience);
        var shared = new Lanes.Shared(redis, inbox, routes, ruling, outbox, machine, new Semaphore(1), this::lost);
        var lanes = new Lanes(shared, bell);
        this.leases = Leases.ofPartitions(redis, machine, node.value(), List.of(lanes, outbox));
        every(Patience.PAUSE, patience::look);
        every(SWEEP, lanes::sweep);
        outbox.leases(leases::current);
    }

    private void every(Duration pause, Runnable work) {
        timer.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    public void start() {
        leases.start();
    }

    /// Whether this node owns the desk, and with it what only one of all nodes may do at a time.
    public boolean leads() {
        return leases.current(Keys.DESK) != null;
    }

    /// The partitions this node owns now.
    public Set<Integer> owned() {
        return leases.owned();
    }

    private void lost(int partition) {
        leases.lost(partition);
    }

    @Override
    public void close() {
        leases.close();
        deciding.shutdown();
        timer.shutdownNow();
    }
}
