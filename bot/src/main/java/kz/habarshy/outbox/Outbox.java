package kz.habarshy.outbox;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Lane;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Backlog;
import kz.habarshy.redis.Bell;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.Json;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Lease;
import kz.habarshy.redis.RedisState;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.redis.Steps;
import kz.habarshy.redis.Tenant;
import kz.habarshy.time.MachineClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way out of the house: posts are put here together with the decision that made them, and leave at the pace
/// allowed.
public final class Outbox implements Tenant, AutoCloseable, Dispatch.Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(3);
    private static final int BUSY = 100;
    private static final Duration LOOK = Duration.ofMillis(5);

    private final RedisState state;
    private final Bell bell;
    private final MachineClock clock;
    private final Pace pace;
    private final Stock stock;
    private final Messenger messenger;
    private final Consumer<Command> alarm;
    private final List<Account> accounts;
    private final Duration longestCall;
    private final AtomicInteger calls = new AtomicInteger();
    private final MeterBinder gauges;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<Account, Sender> senders = new ConcurrentHashMap<>();
    private final Map<Account, Shelf> shelves = new ConcurrentHashMap<>();
    private final Map<Account, BulkPacer> pacers = new ConcurrentHashMap<>();
    private final Map<Integer, Departures> departures = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbox-timer").daemon().factory());
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("outbox-", 0).factory());
    private volatile BooleanSupplier bulkWaits = () -> false;
    private volatile IntFunction<@Nullable Lease> leases = partition -> null;

    public Outbox(
            RedisState state,
            Inbox inbox,
            Bell bell,
            MachineClock clock,
            PaceSettings settings,
            Messenger messenger,
            Accounts accounts) {
        this.state = state;
        this.bell = bell;
        this.clock = clock;
        this.pace = new Pace(state, clock, settings);
        this.messenger = messenger;
        this.alarm = command -> inboxTell(inbox, command);
        this.accounts = accounts.all();
        this.longestCall = settings.callTimeout();
        this.stock = new Stock(state, clock, settings, this.accounts);
        this.gauges = SendTimes.gauges(settings, calls);
        timer.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    private void inboxTell(Inbox inbox, Command command) {
        executor.execute(() -> inbox.tell(List.of(command)));
    }

    /// Tells how to look up a lease as it stands; called once before the first lease is taken.
    public void leases(IntFunction<@Nullable Lease> lookup) {
        this.leases = lookup;
    }

    /// Tells whether broadcasts have to wait; called once before the first lease is taken.
    public void bulkWaits(BooleanSupplier waits) {
        this.bulkWaits = waits;
    }

    /// What lies ready of broadcasts.
    public Stock stock() {
        return stock;
    }

    /// Lets what of these posts need not wait leave with the decision that makes them.
    public Express express(Lease lease, List<Post> posts) {
        var express = new Express(lease);
        var here = departures.get(lease.partition());
        if (here != null) {
            here.express(express, posts);
        }
        return express;
    }

    /// Adds the steps that put a post into its chat's queue to the call that completes the decision. The post needs
    /// an id and a chat of this partition.
    public static void put(Steps steps, int partition, Post post, String id) {
        var chat = post.to();
        if (Noted.reachesNobody(post.act())) {
            Noted.put(steps, partition, post);
            return;
        }
        var book = book(steps, partition, post.ledger());
        steps.with(
                "P",
                steps.key(Keys.key(partition, Change.chat(chat))),
                steps.key(Keys.key(partition, Queues.rows(chat))),
                steps.key(Keys.key(partition, Queues.queue(chat, post.lane()))),
                steps.key(Keys.key(partition, Queues.ready(chat.account(), post.lane()))),
                chat.toString(),
                id,
                post.act().getClass().getSimpleName(),
                Json.write(post.act()),
                String.valueOf(post.notBefore()),
                book,
                post.ledger() == null ? "" : post.ledger(),
                edited(post.act()),
                book(steps, partition, post.act() instanceof Act.Withdraw withdraw ? withdraw.ledger() : null),
                post.again() == null ? "" : post.again());
    }

    static String book(Steps steps, int partition, @Nullable String ledger) {
        return ledger == null ? "0" : steps.key(Keys.key(partition, Ledger.place(ledger)));
    }

    static String edited(Act act) {
        return switch (act) {
            case Act.Edit edit -> edit.post();
            case Act.Remove remove -> remove.post();
            case Act.Withdraw withdraw -> withdraw.post();
            default -> "";
        };
    }

    /// Something was put into this partition for a bot; `bulk` when broadcasts were among it.
    public void wake(int partition, Account account, boolean bulk) {
        var here = departures.get(partition);
        if (here != null) {
            here.wake(account, bulk);
        }
    }

    /// Sends what is answered at once; never kept, a lost one is no harm.
    public void answer(Post post) {
        sender(post.to().account())
                .sendNow(post.to().account(), new Delivery(post.to().firstId(), post.act(), 0));
    }

    /// Whether more is under way than one batch of updates leads to.
    public boolean isBusy() {
        return open.get() > BUSY;
    }

    MeterBinder gauges() {
        return gauges;
    }

    /// The chats that have something to be sent in these partitions, and for how long the first of them is due.
    public Backlog overdue(Collection<Integer> partitions) {
        var ready = partitions.stream()
                .flatMap(partition -> accounts.stream()
                        .flatMap(account ->
                                Stream.of(Lane.values()).map(lane -> Keys.key(partition, Queues.ready(account, lane)))))
                .toList();
        return state.overdue(ready, clock.millis());
    }

    @Override
    public void taken(Lease lease) {
        var here = new Departures(lease, state, accounts, this);
        departures.put(lease.partition(), here);
        executor.execute(here::sweep);
    }

    @Override
    public void gone(int partition) {
        var ended = departures.remove(partition);
        if (ended != null) {
            ended.close();
        }
    }

    /// Looks after all that this node has to send now; it does so by itself once a second.
    public void sweep() {
        departures.values().forEach(here -> executor.execute(here::sweep));
        shelves.forEach((account, shelf) -> executor.execute(() -> putBack(account, shelf)));
    }

    private void putBack(Account account, Shelf shelf) {
        try {
            for (var row : shelf.unsent()) {
                open.incrementAndGet();
                int partition = row.partition();
                outcomes(account, partition, () -> wake(partition, account, true))
                        .note(row, Verdict.again(clock.millis()));
            }
        } catch (StateUnavailable away) {
            LOG.debug("Redis is away; what it reserved without an answer is put back later");
        }
    }

    /// Waits a while for calls in flight, so that what became of them is written down.
    @Override
    public void close() {
        long end = clock.ticks() + LONGEST_DRAIN.toNanos();
        while (open.get() > 0 && clock.ticks() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        if (open.get() > 0) {
            LOG.warn("{} calls have not come back; the next owner settles them", open.get());
        }
        timer.shutdownNow();
        executor.shutdown();
    }

    @Override
    public Outcomes outcomes(Account account, int partition, Runnable written) {
        return new Outcomes(state, bell, clock, account, partition, executor, open, stock, written);
    }

    @Override
    public Shelf shelf(Account account) {
        return shelves.computeIfAbsent(account, any -> new Shelf(state, clock, account, longestCall));
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public BulkPacer bulk(Account account) {
        return pacers.computeIfAbsent(
                account, any -> new BulkPacer(pace, account, clock, timer, executor, () -> bulkWaits.getAsBoolean()));
    }

    @Override
    public Sender sender(Account account) {
        return senders.computeIfAbsent(account, any -> new Sender(messenger, clock, new Throttle(pace), alarm, calls));
    }

    @Override
    public AtomicInteger open() {
        return open;
    }

    @Override
    public ScheduledExecutorService timer() {
        return timer;
    }

    @Override
    public Executor executor() {
        return executor;
    }

    @Override
    public long millis() {
        return clock.millis();
    }

    @Override
    public @Nullable Lease lease(int partition) {
        return leases.apply(partition);
    }
}
