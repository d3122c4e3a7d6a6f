package kz.habarshy.redis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import kz.habarshy.time.MachineClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which partitions this node owns: takes what is free up to its fair share, gives half to a newcomer, renews each
/// second.
///
/// Keys: `habarshy:{pNN}:lease` string `node:counter`, 5 s; `habarshy:nodes` sorted set of living nodes by last beat.
public final class Leases implements AutoCloseable {
    static final Duration LIFE = Duration.ofSeconds(5);
    private static final Duration BEAT = Duration.ofSeconds(1);
    /// What we stop short of the lease's end by our own clock, for a slow answer and a clock that drifts.
    private static final Duration MARGIN = Duration.ofMillis(500);

    private static final Script HOLD = Script.load("lease_hold");
    private static final Script RELEASE = Script.load("lease_release");
    private static final Script NODES = Script.load("nodes_beat");
    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    private final RedisState state;
    private final MachineClock clock;
    private final String node;
    private final AtomicLong counter = new AtomicLong();
    private final List<Tenant> tenants;
    private final Map<Integer, Lease> held = new ConcurrentHashMap<>();
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("leases").factory());

    /// `node` names this process among all others, for ever.
    public Leases(RedisState state, MachineClock clock, String node, List<Tenant> tenants) {
        this.state = state;
        this.clock = clock;
        this.node = node;
        this.tenants = List.copyOf(tenants);
    }

    public void start() {
        beats.scheduleWithFixedDelay(this::beatSafely, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// The lease of a partition if this node may still act on it now.
    public @Nullable Lease current(int partition) {
        var lease = held.get(partition);
        return lease != null && lease.holdsAt(clock.ticks()) ? lease : null;
    }

    public Set<Integer> owned() {
        return new TreeSet<>(held.keySet());
    }

    /// A script said that another node holds the lease.
    public void lost(int partition) {
        if (held.remove(partition) != null) {
            LOG.info("Partition {} went to another node", partition);
            tenants.forEach(tenant -> tenant.gone(partition));
        }
    }

    /// Gives everything back, after each tenant has finished.
    @Override
    public void close() {
        beats.shutdown();
        try {
            // A beat under way would take again what is given back.
            beats.awaitTermination(2 * LIFE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        List.copyOf(held.keySet()).forEach(this::giveBack);
        try {
            state.commands().zrem(Keys.single("nodes"), node);
        } catch (RuntimeException away) {
            LOG.debug("The node's mark will run out by itself: {}", away.getMessage());
        }
    }

    private void beatSafely() {
        try {
            beat();
        } catch (StateUnavailable away) {
            LOG.warn("Leases could not be renewed: {}", away.getMessage());
            dropExpired();
        } catch (RuntimeException bug) {
            LOG.error("Leases could not be kept", bug);
        }
    }

    private void beat() {
        var life = String.valueOf(LIFE.toMillis());
        var alive =
                state.runNow(NODES, List.of(Keys.single("nodes")), List.of(node, String.valueOf(clock.millis()), life));
        int share = Math.ceilDiv(Keys.OWNED, Math.max(1, ((Long) alive.getFirst()).intValue()));
        List.copyOf(held.keySet()).forEach(partition -> keep(partition, "renew"));
        for (int partition = 0; partition < Keys.OWNED && held.size() < share; partition++) {
            if (!held.containsKey(partition)) {
                keep(partition, "take");
            }
        }
        List.copyOf(held.keySet()).stream().sorted().skip(share).forEach(this::giveBack);
    }

    private void keep(int partition, String how) {
        long asked = clock.ticks();
        var before = held.get(partition);
        var token = before == null ? node + ":" + counter.incrementAndGet() : before.token();
        var answer = state.runNow(
                HOLD, List.of(Keys.key(partition, "lease")), List.of(token, String.valueOf(LIFE.toMillis()), how));
        boolean ours = Long.valueOf(1).equals(answer.getFirst());
        var lease = new Lease(partition, token, asked + LIFE.minus(MARGIN).toNanos());
        if (!ours) {
            lost(partition);
        } else if (held.put(partition, lease) == null) {
            tenants.forEach(tenant -> tenant.taken(lease));
        }
    }

    private void giveBack(int partition) {
        tenants.forEach(tenant -> tenant.gone(partition));
        var lease = held.remove(partition);
        if (lease == null) {
            return;
        }
        try {
            state.runNow(RELEASE, List.of(Keys.key(partition, "lease")), List.of(lease.token()));
        } catch (StateUnavailable away) {
            LOG.debug("The lease of {} will run out by itself", partition);
        }
    }

    private void dropExpired() {
        long ticks = clock.ticks();
        held.values().stream()
                .filter(lease -> !lease.holdsAt(ticks))
                .toList()
                .forEach(lease -> lost(lease.partition()));
    }
}
