package kz.habarshy.outbox;

import java.util.ArrayList;
import java.util.List;
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

    private static final long SETTLE_MILLIS = SEND_BY_MILLIS + 45_000 + 5_000;

    private final RedisState state;
    private final MachineClock clock;
    private final Account account;

    Shelf(RedisState state, MachineClock clock, Account account) {
        this.state = state;
        this.clock = clock;
        this.account = account;
    }

    /// Chats that may be served now and when the next one may (machine milliseconds; -1: none waits). `fenced`: not
    /// ours any more.
    record Due(List<ChatKey> chats, long next, boolean fenced) {}

    Due due(Lease lease, Lane lane, int most) {
        int partition = lease.partition();
        var answer = state.runNow(
                DUE,
                List.of(Keys.key(partition, "lease"), Keys.key(partition, Queues.ready(account, lane))),
                List.of(lease.token(), String.valueOf(clock.millis()), String.valueOf(most)));
        long next = (Long) answer.getFirst();
        var chats = answer.stream()
                .skip(1)
                .map(name -> ChatKey.parse(String.valueOf(name)))
                .toList();
        return new Due(chats, next, next == -2);
    }

    List<Row> reserve(Lease lease, Lane lane, List<ChatKey> chats) {
        int partition = lease.partition();
        long now = clock.millis();
        var keys = new ArrayList<>(List.of(
                Keys.key(partition, "lease"),
                Keys.key(partition, Queues.ready(account, lane)),
                Keys.key(partition, Queues.IN_FLIGHT)));
        var arguments = new ArrayList<>(List.of(
                lease.token(),
                String.valueOf(now),
                String.valueOf(now + SETTLE_MILLIS),
                lease.token() + ":" + clock.ticks() + ":"));
        for (var chat : chats) {
            keys.add(Keys.key(partition, Change.chat(chat)));
            keys.add(Keys.key(partition, Queues.rows(chat)));
            keys.add(Keys.key(partition, Queues.queue(chat, lane)));
            arguments.addAll(List.of(chat.toString(), chat.isPrivate() ? "0" : "1", String.valueOf(chat.firstId())));
        }
        return rows(partition, lane, state.runNow(RESERVE, keys, arguments));
    }

    /// Whether what was reserved would outlive the server it lies on, as far as the settings ask for it.
    boolean isKept(Lease lease) {
        try {
            return RedisState.now(state.replicated(Keys.key(lease.partition(), Queues.IN_FLIGHT)));
        } catch (StateUnavailable away) {
            return false;
        }
    }

    /// Rows of any bot whose call nobody will tell of any more, because its node is gone.
    List<Row> overdue(Lease lease) {
        int partition = lease.partition();
        var keys = new ArrayList<>(List.of(Keys.key(partition, "lease"), Keys.key(partition, Queues.IN_FLIGHT)));
        var arguments = new ArrayList<>(List.of(lease.token(), String.valueOf(clock.millis())));
        var chats = state.runNow(STALE, keys, arguments).stream()
                .map(String::valueOf)
                .toList();
        if (chats.isEmpty()) {
            return List.of();
        }
        chats.forEach(chat -> keys.add(Keys.key(partition, Queues.rows(ChatKey.parse(chat)))));
        arguments.addAll(chats);
        return rows(partition, Lane.REPLY, state.runNow(STALE, keys, arguments));
    }

    private static List<Row> rows(int partition, Lane lane, List<Object> answer) {
        return answer.stream()
                .filter(List.class::isInstance)
                .map(parts -> Row.read(partition, lane, (List<?>) parts))
                .toList();
    }
}
