package kz.habarshy.outbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.Post;
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

    private final RedisState state;
    private final Bell bell;
    private final MachineClock clock;
    private final Pace pace;
    private final Sender sender;
    private final List<Account> accounts;
    private final Map<Account, Shelf> shelves = new ConcurrentHashMap<>();
    private final Map<Account, BulkPacer> pacers = new ConcurrentHashMap<>();
    private final Map<Integer, List<Dispatch>> dispatches = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbox-timer").daemon().factory());
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("outbox-", 0).factory());
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
        this.sender = new Sender(messenger, clock, new Throttle(pace), command -> inboxTell(inbox, command));
        this.accounts = accounts.all();
        timer.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    private void inboxTell(Inbox inbox, kz.habarshy.chat.Command command) {
        executor.execute(() -> inbox.tell(List.of(command)));
    }

    /// Tells how to look up a lease as it stands; called once before the first lease is taken.
    public void leases(IntFunction<@Nullable Lease> lookup) {
        this.leases = lookup;
    }

    /// Adds the steps that put a post into its chat's queue to the call that completes the decision. The post needs an
    /// id and a chat of
    /// this partition.
    public static void put(Steps steps, int partition, Post post, String id) {
        var chat = post.to();
        var book = book(steps, partition, post.ledger());
        if (post.act() instanceof Act.Skip || post.act() instanceof Act.Settle) {
            if (post.ledger() != null) {
                steps.with("S", book, chat.toString()).with(noted(post.act()));
            }
            return;
        }
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

    private static String book(Steps steps, int partition, @Nullable String ledger) {
        return ledger == null ? "0" : steps.key(Keys.key(partition, Ledger.place(ledger)));
    }

    /// What the ledger must say before, then what it says after.
    private static String[] noted(Act act) {
        return switch (act) {
            case Act.Skip skip -> new String[] {"", "skipped", skip.why()};
            case Act.Settle settle -> new String[] {"unknown", settle.state(), settle.why()};
            default -> throw new IllegalArgumentException("Not for the ledger alone: " + act);
        };
    }

    private static String edited(Act act) {
        return switch (act) {
            case Act.Edit edit -> edit.post();
            case Act.Remove remove -> remove.post();
            case Act.Withdraw withdraw -> withdraw.post();
            default -> "";
        };
    }

    /// Something was put into this partition; `bulk` when broadcasts were among it.
    public void wake(int partition, boolean bulk) {
        dispatches.getOrDefault(partition, List.of()).forEach(bulk ? Dispatch::wakeForAll : Dispatch::wake);
    }

    /// Sends what is answered at once; never kept, a lost one is no harm.
    public void answer(Post post) {
        sender.sendNow(post.to().account(), new Delivery(post.to().firstId(), post.act(), 0));
    }

    @Override
    public void taken(Lease lease) {
        dispatches.put(
                lease.partition(),
                accounts.stream()
                        .map(account -> new Dispatch(lease, account, this))
                        .toList());
        wake(lease.partition(), true);
    }

    @Override
    public void gone(int partition) {
        var ended = dispatches.remove(partition);
        if (ended != null) {
            ended.forEach(Dispatch::close);
        }
    }

    private void sweep() {
        executor.execute(
                () -> dispatches.values().stream().flatMap(List::stream).forEach(this::settle));
    }

    private void settle(Dispatch dispatch) {
        try {
            dispatch.settleOverdue();
            dispatch.wakeForAll();
        } catch (StateUnavailable away) {
            LOG.debug("Redis is away; calls without an outcome are settled later");
        } catch (RuntimeException bug) {
            LOG.error("Calls without an outcome could not be settled", bug);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        executor.shutdown();
    }

    @Override
    public Outcomes outcomes(Account account, int partition, Runnable written) {
        return new Outcomes(state, bell, clock, account, partition, executor, written);
    }

    @Override
    public Shelf shelf(Account account) {
        return shelves.computeIfAbsent(account, any -> new Shelf(state, clock, account));
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public BulkPacer bulk(Account account) {
        return pacers.computeIfAbsent(account, any -> new BulkPacer(pace, account, clock, timer, executor));
    }

    @Override
    public Sender sender() {
        return sender;
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
