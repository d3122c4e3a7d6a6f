package kz.habarshy.broadcast;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Post;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.redis.Keys;
import org.jspecify.annotations.Nullable;

/// Plays the outbox in memory by the rules of `put.lua`, `outcome.lua` and `ledger.lua`: rows by chat and id, lines and
/// sums of ledgers.
final class OutboxStage {
    private final BiFunction<ChatKey, String, Map<String, String>> places;
    private final Map<String, String> rows = new HashMap<>();
    private final Map<String, Post> waiting = new TreeMap<>();
    private final Set<String> rounds = new HashSet<>();
    private final Set<Account> bots = new HashSet<>(Set.of(DeskStage.BOT));
    private long message = 100;

    OutboxStage(BiFunction<ChatKey, String, Map<String, String>> places) {
        this.places = places;
    }

    /// False when the outbox had it already or leaves it alone.
    boolean put(Post post) {
        String row = post.to() + " " + post.id();
        switch (post.act()) {
            case Act.Skip skip -> {
                boolean absent = line(post) == null;
                if (absent) {
                    note(post, "skipped " + skip.why());
                }
                return absent;
            }
            case Act.Settle settle -> {
                boolean unknown = String.valueOf(line(post)).startsWith("unknown");
                if (unknown) {
                    note(post, settle.state() + " " + settle.why());
                }
                return unknown;
            }
            case Act.GiveUp given -> {
                boolean waits = waiting.remove(post.to() + " " + given.post()) != null;
                if (waits) {
                    rows.put(post.to() + " " + given.post(), "skipped");
                    note(post, "skipped " + given.why());
                }
                return waits;
            }
            default -> {
                return post.id() == null || isNew(post, row) && queue(post, row);
            }
        }
    }

    private boolean isNew(Post post, String row) {
        String stands = rows.get(row);
        boolean again = post.again() != null;
        boolean over = again && Set.of("failed", "skipped", "unknown").contains(String.valueOf(stands));
        if (stands != null && !(over && rounds.add(row + " " + post.again()))) {
            return false;
        }
        String line = post.ledger() == null ? null : line(post);
        return line == null || again && line.matches("(failed|skipped).*");
    }

    private boolean queue(Post post, String row) {
        String earlier = edited(post.act());
        if (earlier != null && "queued".equals(rows.get(post.to() + " " + earlier))) {
            replace(post, post.to() + " " + earlier);
            rows.put(row, "sent");
            note(post, "sent queued");
            return true;
        }
        rows.put(row, "queued");
        if (post.ledger() != null) {
            waiting.put(row, post);
            note(post, "queued");
        }
        return true;
    }

    private void replace(Post post, String earlier) {
        Post first = Objects.requireNonNull(waiting.get(earlier));
        if (post.act() instanceof Act.Withdraw) {
            rows.put(earlier, "skipped");
            waiting.remove(earlier);
            note(first, "skipped recalled");
        } else if (post.act() instanceof Act.Edit edit) {
            var later = new Act.Say(edit.html(), edit.buttons(), null, null, false);
            waiting.put(earlier, Post.bulk(String.valueOf(first.id()), first.to(), later, first.ledger()));
        }
    }

    private static @Nullable String edited(Act act) {
        return switch (act) {
            case Act.Edit edit -> edit.post();
            case Act.Withdraw withdraw -> withdraw.post();
            default -> null;
        };
    }

    /// What waits in a ledger's queue, by row.
    Map<String, Post> waiting(String ledger) {
        Map<String, Post> found = new TreeMap<>();
        waiting.forEach((row, post) -> {
            if (ledger.equals(post.ledger())) {
                found.put(row, post);
            }
        });
        return found;
    }

    void speaksAs(Account bot) {
        bots.add(bot);
    }

    /// How many broadcast posts of a partition may leave now, by bot.
    Map<Account, Long> stock(int partition, long now) {
        Map<Account, Long> stock = new HashMap<>();
        bots.forEach(bot -> stock.put(bot, 0L));
        waiting.values().stream()
                .filter(post -> Keys.partition(post.to()) == partition && post.notBefore() <= now)
                .forEach(post -> stock.computeIfPresent(post.to().account(), (bot, count) -> count + 1));
        return stock;
    }

    /// What became of a post, `state detail`; of a sent one the message is made up.
    void outcome(Post post, String outcome, long at) {
        String row = post.to() + " " + post.id();
        boolean deleted = post.act() instanceof Act.Withdraw;
        String line = outcome.equals("sent") ? "sent " + (deleted ? 0 : ++message) : outcome;
        rows.put(row, line.split(" ")[0]);
        if (!outcome.startsWith("waiting")) {
            waiting.remove(row);
        } else {
            rows.put(row, "queued");
        }
        places.apply(post.to(), "rows:" + post.to()).put(post.id() + ".d", String.valueOf(at));
        note(post, line);
    }

    private @Nullable String line(Post post) {
        return book(post).get(post.to().toString());
    }

    private Map<String, String> book(Post post) {
        return places.apply(post.to(), Ledger.place(String.valueOf(post.ledger())));
    }

    private void note(Post post, String line) {
        if (post.ledger() != null) {
            note(book(post), post.to(), line);
        }
    }

    /// Writes into a ledger what became of a chat.
    static void note(Map<String, String> book, ChatKey chat, String line) {
        String before = book.put(chat.toString(), line);
        if (before != null) {
            count(book, before, -1);
        }
        count(book, line, 1);
    }

    private static void count(Map<String, String> book, String line, long by) {
        String[] parts = line.split(" ");
        book.merge("#" + parts[0], String.valueOf(by), OutboxStage::sum);
        boolean reasoned = Set.of("failed", "skipped", "sent").contains(parts[0]);
        if (reasoned && parts.length > 1 && !parts[1].matches("[1-9].*")) {
            book.merge("#" + parts[0] + "." + parts[1], String.valueOf(by), OutboxStage::sum);
        }
    }

    static String sum(String one, String other) {
        return String.valueOf(Long.parseLong(one) + Long.parseLong(other));
    }
}
