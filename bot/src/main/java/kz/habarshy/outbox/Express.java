package kz.habarshy.outbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Lane;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Lease;
import kz.habarshy.redis.Steps;

/// Replies that leave with the decision that makes them: where nothing waits before them, the call that puts them takes
/// them for delivery too.
public final class Express {
    private final Lease lease;
    private final Map<Account, Counter> counters = new HashMap<>();
    /// By attempt, in the order they were put.
    private final Map<String, Row> offered = new LinkedHashMap<>();
    private final Set<String> left = new HashSet<>();

    Express(Lease lease) {
        this.lease = lease;
    }

    /// Where a bot's replies leave from, and how many more may.
    private static final class Counter {
        private final Dispatch dispatch;
        private final Shelf shelf;
        private final Shelf.Taking taking;
        private int free;

        Counter(Dispatch dispatch, Shelf shelf, Shelf.Taking taking, int free) {
            this.dispatch = dispatch;
            this.shelf = shelf;
            this.taking = taking;
            this.free = free;
        }
    }

    /// Whether a post need not wait by what it is.
    static boolean isFor(Post post) {
        return post.lane() == Lane.REPLY
                && post.ledger() == null
                && post.again() == null
                && post.notBefore() == 0
                && !(post.act() instanceof Act.AtOnce)
                && !Noted.reachesNobody(post.act())
                && Outbox.edited(post.act()).isEmpty();
    }

    void open(Account account, Dispatch dispatch, Shelf shelf, int free) {
        counters.put(account, new Counter(dispatch, shelf, shelf.taking(lease), free));
    }

    /// As `Outbox.put`; true when the post may leave with this call.
    public boolean put(Steps steps, Post post, String id) {
        int partition = lease.partition();
        var counter = counters.get(post.to().account());
        boolean may = counter != null && counter.free > 0 && isFor(post);
        if (may) {
            counter.free--;
            var row = row(post, id, counter.taking.attempts() + offered.size());
            offered.put(row.attempt(), row);
            steps.with(
                    "L",
                    row.attempt(),
                    String.valueOf(counter.taking.settle()),
                    steps.key(Keys.key(partition, Queues.IN_FLIGHT)),
                    post.to().isPrivate() ? "0" : "1");
        }
        Outbox.put(steps, partition, post, id);
        return may;
    }

    private Row row(Post post, String id, String attempt) {
        var chat = post.to();
        return new Row(chat, post.lane(), id, attempt, post.act(), chat.firstId(), "", "", 0, "", lease.partition());
    }

    /// Sends what left, as the call's answer says: after its first part a pair of attempt and the chat's present id for
    /// each.
    public void left(List<Object> answer) {
        var rows = new HashMap<Account, List<Row>>();
        for (var part : answer.subList(1, answer.size())) {
            var pair = (List<?>) part;
            var row = offered.get(text(pair.getFirst()));
            var moved = text(pair.getLast());
            left.add(row.attempt());
            rows.computeIfAbsent(row.chat().account(), _ -> new ArrayList<>())
                    .add(moved.isEmpty() ? row : row.to(Long.parseLong(moved)));
        }
        rows.forEach((account, sent) -> counters.get(account).dispatch.leave(sent));
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }

    /// The call's answer never came: what left by it is put back later.
    public void unanswered() {
        counters.values().forEach(counter -> {
            var chats = offered.values().stream()
                    .filter(row -> row.attempt().startsWith(counter.taking.attempts()))
                    .map(Row::chat)
                    .toList();
            counter.shelf.unanswered(lease.partition(), Lane.REPLY, chats, counter.taking);
        });
    }

    /// The bots of which some that were let go have to wait all the same.
    public Set<Account> waiting() {
        return offered.values().stream()
                .filter(row -> !left.contains(row.attempt()))
                .map(row -> row.chat().account())
                .collect(Collectors.toSet());
    }
}
