package kz.habarshy.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Lane;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Lease;
import kz.habarshy.redis.RedisState;
import kz.habarshy.redis.Script;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.time.MachineClock;

/// What one partition has to deliver for one account, read and reserved under its lease.
final class Shelf {
    private static final Script DUE = Script.load("due");
    private static final Script RESERVE = Script.load("reserve");
    private static final Script STALE = Script.load("stale");
    /// How long a reserved row may wait for its call, plus the longest call, plus air: then a stranger may settle it.
    static final long SEND_BY_MILLIS = 5_000;

    private static final long AIR_MILLIS = 5_000;

    private final RedisState state;
    private final MachineClock clock;
    private final Account account;
    private final long settleMillis;
    private final Queue<Unanswered> unanswered = new ConcurrentLinkedQueue<>();

    /// A reservation that Redis may have made, or still make, although its answer never came.
    private record Unanswered(int partition, Lane lane, List<ChatKey> chats, String attempts, long until) {}

    /// `call`: the longest time that a call takes.
    Shelf(RedisState state, MachineClock clock, Account account, Duration call) {
        this.settleMillis = SEND_BY_MILLIS + call.toMillis() + AIR_MILLIS;
        this.state = state;
        this.clock = clock;
        this.account = account;
    }

    /// Chats that may be served now and when the next one may (machine milliseconds; -1: none waits). `fenced`: not
    /// ours any more.
    record Due(List<ChatKey> chats, long next, boolean fenced) {}

    Due due(Lease lease, Lane lane, int most) {
        int partition = lease.partition();
        var answer = state.wordsNow(
                DUE,
                List.of(Keys.key(partition, "lease"), Keys.key(partition, Queues.ready(account, lane))),
                List.of(lease.token(), String.valueOf(clock.millis()), String.valueOf(most)));
        long next = Long.parseLong(answer.getFirst());
        var chats = answer.stream().skip(1).map(ChatKey::parse).toList();
        return new Due(chats, next, next == -2);
    }

    /// Under which names rows are taken for delivery in one call, and when a stranger may settle them (machine
    /// milliseconds).
    record Taking(String attempts, long settle) {}

    Taking taking(Lease lease) {
        return new Taking(lease.token() + ":" + clock.ticks() + ":", clock.millis() + settleMillis);
    }

    /// The answer to a call that takes rows never came: what it took, or still takes, is put back by `unsent`.
    void unanswered(int partition, Lane lane, List<ChatKey> chats, Taking taking) {
        unanswered.add(new Unanswered(partition, lane, chats, taking.attempts(), taking.settle()));
    }

    List<Row> reserve(Lease lease, Lane lane, List<ChatKey> chats) {
        int partition = lease.partition();
        var taking = taking(lease);
        var keys = new ArrayList<>(List.of(
                Keys.key(partition, "lease"),
                Keys.key(partition, Queues.ready(account, lane)),
                Keys.key(partition, Queues.IN_FLIGHT)));
        var arguments = new ArrayList<>(List.of(
                lease.token(), String.valueOf(clock.millis()), String.valueOf(taking.settle()), taking.attempts()));
        for (var chat : chats) {
            keys.add(Keys.key(partition, Change.chat(chat)));
            keys.add(Keys.key(partition, Queues.rows(chat)));
            keys.add(Keys.key(partition, Queues.queue(chat, lane)));
            arguments.addAll(List.of(chat.toString(), chat.isPrivate() ? "0" : "1", String.valueOf(chat.firstId())));
        }
        try {
            return rows(partition, lane, state.listNow(RESERVE, keys, arguments));
        } catch (StateUnavailable away) {
            unanswered(partition, lane, chats, taking);
            throw away;
        }
    }

    /// Rows that were reserved by a call whose answer never came: nobody got them, so nobody sent them. The lease
    /// may be another's meanwhile; what was not sent stays so.
    List<Row> unsent() {
        var found = new ArrayList<Row>();
        for (var call : unanswered) {
            var rows = inFlight(call.partition(), call.lane(), "", call.chats()).stream()
                    .filter(row -> row.attempt().startsWith(call.attempts()))
                    .toList();
            found.addAll(rows);
            if (!rows.isEmpty() || call.until() < clock.millis()) {
                unanswered.remove(call);
            }
        }
        return found;
    }

    /// Tells, once that is known, whether what was reserved would outlive the server it lies on; what is not known by
    /// the time the call should have begun counts as not kept.
    CompletableFuture<Boolean> kept(Lease lease) {
        var kept = state.kept(Keys.key(lease.partition(), Queues.IN_FLIGHT)).exceptionally(away -> false);
        return kept.isDone() ? kept : kept.completeOnTimeout(false, SEND_BY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// Rows of any bot whose call nobody will tell of any more, because its node is gone.
    List<Row> overdue(Lease lease) {
        int partition = lease.partition();
        var keys = List.of(Keys.key(partition, "lease"), Keys.key(partition, Queues.IN_FLIGHT));
        var chats = state.runNow(STALE, keys, List.of(lease.token(), String.valueOf(clock.millis()))).stream()
                .map(chat -> ChatKey.parse(String.valueOf(chat)))
                .toList();
        return inFlight(partition, Lane.REPLY, lease.token(), chats);
    }

    private List<Row> inFlight(int partition, Lane lane, String token, List<ChatKey> chats) {
        if (chats.isEmpty()) {
            return List.of();
        }
        var keys = new ArrayList<>(List.of(Keys.key(partition, "lease"), Keys.key(partition, Queues.IN_FLIGHT)));
        var arguments = new ArrayList<>(List.of(token, String.valueOf(clock.millis())));
        for (var chat : chats) {
            keys.add(Keys.key(partition, Queues.rows(chat)));
            arguments.add(chat.toString());
        }
        return rows(partition, lane, state.runNow(STALE, keys, arguments));
    }

    private static List<Row> rows(int partition, Lane lane, List<?> answer) {
        return answer.stream()
                .filter(List.class::isInstance)
                .map(parts -> Row.read(partition, lane, (List<?>) parts))
                .toList();
    }
}
