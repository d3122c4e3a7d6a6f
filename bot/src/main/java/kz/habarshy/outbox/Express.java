package kz.habarshy.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Account, Exit> exits = new LinkedHashMap<>();

    Express(Lease lease) {
        this.lease = lease;
    }

    /// Where a bot's replies leave from, how many more may, and those that were offered to, by attempt.
    private static final class Exit {
        private final Dispatch dispatch;
        private final Shelf shelf;
        private final Shelf.Taking taking;
        private final Map<String, Row> offered = new LinkedHashMap<>();
        private final List<Row> left = new ArrayList<>();
        private int free;

        Exit(Dispatch dispatch, Shelf shelf, Shelf.Taking taking, int free) {
            this.dispatch = dispatch;
            this.shelf = shelf;
            this.taking = taking;
            this.free = free;
        }

        /// Notes that an attempt left, to where its chat is now (-: where it was).
        void leaves(String attempt, String moved) {
            var row = offered.remove(attempt);
            if (row != null) {
                left.add(moved.equals("-") ? row : row.to(Long.parseLong(moved)));
            }
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
        exits.put(account, new Exit(dispatch, shelf, shelf.taking(lease), free));
    }

    /// As `Outbox.put`; true when the post may leave with this call.
    public boolean put(Steps steps, Post post, String id) {
        int partition = lease.partition();
        var exit = exits.get(post.to().account());
        boolean may = exit != null && exit.free > 0 && isFor(post);
        if (exit != null && may) {
            exit.free--;
            var row = row(post, id, exit.taking.attempts() + exit.free);
            exit.offered.put(row.attempt(), row);
            steps.with(
                    "L",
                    row.attempt(),
                    String.valueOf(exit.taking.settle()),
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

    /// Sends what left, as the words of the call's answer say: after the first one, of each its attempt and the chat's
    /// new id or -.
    public void left(List<String> answer) {
        for (int i = 1; i + 1 < answer.size(); i += 2) {
            String attempt = answer.get(i);
            String moved = answer.get(i + 1);
            exits.values().forEach(exit -> exit.leaves(attempt, moved));
        }
        exits.values().forEach(exit -> exit.dispatch.leave(exit.left));
    }

    /// The call's answer never came: what left by it is put back later.
    public void unanswered() {
        exits.values().forEach(exit -> {
            var chats = exit.offered.values().stream().map(Row::chat).toList();
            exit.shelf.unanswered(lease.partition(), Lane.REPLY, chats, exit.taking);
        });
    }

    /// The bots of which some that might have left have to wait all the same.
    public List<Account> waiting() {
        return exits.entrySet().stream()
                .filter(exit -> !exit.getValue().offered.isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
