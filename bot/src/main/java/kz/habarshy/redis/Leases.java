package kz.habarshy.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import kz.habarshy.chat.Account;
import kz.habarshy.time.MachineClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which things this node alone works on, partitions or tokens: takes what is free up to its fair share, gives half
/// to a newcomer, renews twice a second, each on its own, so that one server of a cluster that is away costs its
/// own leases only.
///
/// Keys: `habarshy:{pNN}:lease`, `habarshy:{bot:tg1}:poller` string `node:counter`, 4 s; `habarshy:nodes`,
/// `habarshy:pollers` sorted sets of living nodes by last beat.
public final class Leases implements AutoCloseable {
    /// A node's death is noticed within this and one beat: what it held moves in less than five seconds.
    static final Duration LIFE = Duration.ofSeconds(4);
    private static final Duration BEAT = Duration.ofMillis(500);
    /// What we stop short of the lease's end by our own clock, for a slow answer and a clock that drifts.
    private static final Duration MARGIN = Duration.ofMillis(500);
    private static final Duration LONGEST_BEAT = Duration.ofSeconds(2);

    private static final Script HOLD = Script.load("lease_hold");
    private static final Script RELEASE = Script.load("lease_release");
    private static final Script NODES = Script.load("nodes_beat");
    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    private final RedisState state;
    private final MachineClock clock;
    private final String node;
    private final String roll;
    private final List<String> keys;
    private final List<Tenant> tenants;
    private final AtomicLong counter = new AtomicLong();
    private final Map<Integer, Lease> held = new ConcurrentHashMap<>();
    private final LeaseMoves moves;
    private int living = 1;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("leases").factory());

    private Leases(
            RedisState state, MachineClock clock, String node, String roll, List<String> keys, List<Tenant> tenants) {
        this.state = state;
        this.clock = clock;
        this.node = node;
        this.roll = Keys.single(roll);
        this.keys = List.copyOf(keys);
        this.tenants = List.copyOf(tenants);
        this.moves = new LeaseMoves(roll);
    }

    /// The leases of all partitions and the desk; `node` names this process among all others, for ever.
    public static Leases ofPartitions(RedisState state, MachineClock clock, String node, List<Tenant> tenants) {
        var keys = IntStream.range(0, Keys.OWNED)
                .mapToObj(partition -> Keys.key(partition, "lease"))
                .toList();
        return new Leases(state, clock, node, "nodes", keys, tenants);
    }

    /// The right to poll for each of these bots, numbered as they stand there.
    public static Leases ofPollers(RedisState state, MachineClock clock, String node, List<Account> bots) {
        var keys = bots.stream().map(bot -> Keys.bot(bot, "poller")).toList();
        return new Leases(state, clock, node, "pollers", keys, List.of());
    }

    public void start() {
        beats.scheduleWithFixedDelay(this::beatSafely, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// The lease of this number if this node may still act on it now.
    public @Nullable Lease current(int number) {
        var lease = held.get(number);
        return lease != null && lease.holdsAt(clock.ticks()) ? lease : null;
    }

    public Set<Integer> owned() {
        return new TreeSet<>(held.keySet());
    }

    /// A script said that another node holds the lease.
    public void lost(int number) {
        if (held.remove(number) != null) {
            LOG.info("{} went to another node", keys.get(number));
            moves.lost();
            tenants.forEach(tenant -> tenant.gone(number));
        }
    }

    /// Gives everything back at once, after each tenant has finished.
    @Override
    public void close() {
        beats.shutdown();
        try {
            // A beat under way would take again what is given back.
            beats.awaitTermination(LONGEST_BEAT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        giveBack(List.copyOf(held.keySet()));
        try {
            state.commands().zrem(roll, node);
        } catch (RuntimeException away) {
            LOG.debug("The node's mark will run out by itself: {}", away.getMessage());
        }
    }

    private void beatSafely() {
        try {
            beat();
        } catch (RuntimeException bug) {
            LOG.error("Leases could not be kept", bug);
        }
    }

    private void beat() {
        int share = Math.ceilDiv(keys.size(), nodes());
        hold(List.copyOf(held.keySet()), "renew");
        var free = IntStream.range(0, keys.size())
                .filter(number -> !held.containsKey(number))
                .boxed()
                .toList();
        for (int from = 0; from < free.size() && held.size() < share; ) {
            int to = Math.min(free.size(), from + share - held.size());
            hold(free.subList(from, to), "take");
            from = to;
        }
        giveBack(held.keySet().stream().sorted().skip(share).toList());
    }

    /// How many nodes live, as last known.
    private int nodes() {
        var life = String.valueOf(LIFE.toMillis());
        try {
            var alive = state.runNow(NODES, List.of(roll), List.of(node, String.valueOf(clock.millis()), life));
            living = Math.max(1, ((Long) alive.getFirst()).intValue());
        } catch (StateUnavailable away) {
            LOG.debug("The nodes could not be counted: {}", away.getMessage());
        }
        return living;
    }

    private record Asked(int number, Lease lease, CompletableFuture<List<Object>> answer) {}

    private void hold(List<Integer> numbers, String how) {
        var life = String.valueOf(LIFE.toMillis());
        var asked = new ArrayList<Asked>();
        for (int number : numbers) {
            var before = held.get(number);
            var token = before == null ? node + ":" + counter.incrementAndGet() : before.token();
            var lease =
                    new Lease(number, token, clock.ticks() + LIFE.minus(MARGIN).toNanos());
            var answer = state.run(HOLD, List.of(keys.get(number)), List.of(token, life, how));
            asked.add(new Asked(number, lease, answer));
        }
        asked.forEach(this::settle);
    }

    private void settle(Asked asked) {
        boolean ours;
        try {
            ours = Long.valueOf(1).equals(RedisState.now(asked.answer()).getFirst());
        } catch (StateUnavailable away) {
            LOG.debug("{} could not be held: {}", keys.get(asked.number()), away.getMessage());
            var before = held.get(asked.number());
            if (before != null && !before.holdsAt(clock.ticks())) {
                lost(asked.number());
            }
            return;
        }
        if (!ours) {
            lost(asked.number());
        } else if (held.put(asked.number(), asked.lease()) == null) {
            tenants.forEach(tenant -> tenant.taken(asked.lease()));
            moves.taken();
        }
    }

    private void giveBack(List<Integer> numbers) {
        moves.given(numbers.size());
        try (var finishing = Executors.newVirtualThreadPerTaskExecutor()) {
            numbers.forEach(number -> finishing.execute(() -> tenants.forEach(tenant -> tenant.gone(number))));
        }
        var answers = new ArrayList<CompletableFuture<List<Object>>>();
        for (int number : numbers) {
            var lease = held.remove(number);
            if (lease != null) {
                answers.add(state.run(RELEASE, List.of(keys.get(number)), List.of(lease.token())));
            }
        }
        try {
            answers.forEach(RedisState::now);
        } catch (StateUnavailable away) {
            LOG.debug("Leases will run out by themselves: {}", away.getMessage());
        }
    }
}
