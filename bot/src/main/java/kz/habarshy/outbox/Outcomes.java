package kz.habarshy.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.Lane;
import kz.habarshy.redis.Bell;
import kz.habarshy.redis.Json;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.RedisState;
import kz.habarshy.redis.Script;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.redis.Steps;
import kz.habarshy.time.MachineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down what became of attempts of one partition and account, many in one call; while Redis is away they
/// wait here, at most as many as calls were in flight.
final class Outcomes {
    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
    private static final Script OUTCOME = Script.load("outcome");
    private static final int MOST_AT_ONCE = 64;
    private static final long PAUSE_MILLIS = 500;

    private final RedisState state;
    private final Bell bell;
    private final MachineClock clock;
    private final Account account;
    private final int partition;
    private final Executor executor;
    private final AtomicInteger open;
    private final Stock stock;
    private final Runnable written;
    private final ConcurrentLinkedQueue<Fact> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    Outcomes(
            RedisState state,
            Bell bell,
            MachineClock clock,
            Account account,
            int partition,
            Executor executor,
            AtomicInteger open,
            Stock stock,
            Runnable written) {
        this.stock = stock;
        this.open = open;
        this.state = state;
        this.bell = bell;
        this.clock = clock;
        this.account = account;
        this.partition = partition;
        this.executor = executor;
        this.written = written;
    }

    private record Fact(Row row, Verdict verdict) {}

    void note(Row row, Verdict verdict) {
        SendTimes.ended(row, verdict);
        LOG.debug("Post {} in its attempt {}: {}", row.id(), row.attempt(), verdict.state());
        waiting.add(new Fact(row, verdict));
        write();
    }

    private void write() {
        if (!waiting.isEmpty() && writing.compareAndSet(false, true)) {
            executor.execute(this::writeAll);
        }
    }

    private void writeAll() {
        long pause = 0;
        try {
            for (var batch = batch(); !batch.isEmpty(); batch = batch()) {
                boolean more = writeBatch(batch);
                for (int done = 0; done < batch.size(); done++) {
                    waiting.remove();
                    open.decrementAndGet();
                }
                if (more) {
                    written.run();
                }
            }
        } catch (StateUnavailable away) {
            LOG.debug("Outcomes of partition {} wait for Redis", partition);
            pause = PAUSE_MILLIS;
        } catch (RuntimeException bug) {
            LOG.error("Outcomes of partition {} could not be written and are tried again", partition, bug);
            pause = PAUSE_MILLIS;
        } finally {
            writing.set(false);
        }
        if (!waiting.isEmpty()) {
            CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, executor)
                    .execute(this::write);
        }
    }

    private List<Fact> batch() {
        var batch = new ArrayList<Fact>();
        var facts = waiting.iterator();
        while (facts.hasNext() && batch.size() < MOST_AT_ONCE) {
            batch.add(facts.next());
        }
        return batch;
    }

    /// Tells whether any of the chats has more to send.
    private boolean writeBatch(List<Fact> batch) {
        var keys = new ArrayList<>(List.of(
                key(Queues.ready(account, Lane.REPLY)),
                key(Queues.ready(account, Lane.BULK)),
                key(Queues.IN_FLIGHT),
                key("inbox")));
        var steps = new Steps().with(String.valueOf(clock.millis()));
        boolean news = false;
        for (var fact : batch) {
            addKeys(keys, fact.row());
            addArguments(steps, fact);
            news |= fact.verdict().news() != null;
        }
        var answer = state.wordsNow(OUTCOME, keys, steps.arguments());
        if (batch.stream().anyMatch(fact -> fact.row().lane() == Lane.BULK)) {
            stock.left(partition, Long.parseLong(answer.get(1)));
        }
        if (news) {
            bell.ring(Set.of(partition));
        }
        return answer.getLast().equals("1");
    }

    private void addKeys(List<String> keys, Row row) {
        keys.add(key(Change.chat(row.chat())));
        keys.add(key(Queues.rows(row.chat())));
        keys.add(key(Queues.queue(row.chat(), Lane.REPLY)));
        keys.add(key(Queues.queue(row.chat(), Lane.BULK)));
        keys.add(key(row.ledger().isEmpty() ? Queues.rows(row.chat()) : Ledger.place(row.ledger())));
    }

    private static void addArguments(Steps steps, Fact fact) {
        var row = fact.row();
        var verdict = fact.verdict();
        steps.with(
                row.chat().toString(),
                row.id(),
                row.attempt(),
                verdict.state(),
                verdict.detail(),
                String.valueOf(verdict.at()),
                String.valueOf(verdict.pause()),
                verdict.body(),
                verdict.news() == null ? "" : Json.write(verdict.news()),
                verdict.rest(),
                verdict.movedTo(),
                row.ledger().isEmpty() ? "0" : "1");
    }

    private String key(String place) {
        return Keys.key(partition, place);
    }
}
