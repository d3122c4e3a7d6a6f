package kz.habarshy.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Post;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.outbox.Outbox;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Places;
import kz.habarshy.redis.RedisState;
import kz.habarshy.redis.Script;
import kz.habarshy.redis.Steps;

/// Writes many chats at once as the owner of every partition: through an entry of its inbox and the completing script.
final class Loader {
    private static final Script HOLD = Script.load("lease_hold");
    private static final Script APPEND = Script.load("append");
    private static final Script READ = Script.load("read");
    private static final Script COMPLETE = Script.load("complete");
    private static final String TOKEN = "bench:1";
    private static final int AT_ONCE = 200;

    private final RedisState redis;
    private final Map<Integer, Steps> open = new HashMap<>();
    private final Map<Integer, Integer> held = new HashMap<>();
    private final Deque<CompletableFuture<List<Object>>> calls = new ArrayDeque<>();
    private long entries;

    Loader(RedisState redis) {
        this.redis = redis;
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            redis.runNow(HOLD, List.of(Keys.key(partition, "lease")), List.of(TOKEN, "3600000", "take"));
        }
    }

    /// A group with its card; `whole`: with its fields too.
    void enrol(ChatKey chat, Map<String, String> fields, boolean whole) {
        int partition = Keys.partition(chat);
        Steps steps = steps(partition);
        String state = steps.key(Keys.key(partition, Change.chat(chat)));
        if (whole) {
            fields.forEach((field, value) -> steps.with("H", state, field, value));
        }
        steps.with(
                "R",
                state,
                steps.key(Keys.key(partition, Places.TABLE)),
                steps.key(Keys.key(partition, Places.NAMES)),
                chat.toString(),
                Plan.row(chat, fields));
        full(partition);
    }

    void put(Post post) {
        int partition = Keys.partition(post.to());
        Outbox.put(steps(partition), partition, post, String.valueOf(post.id()));
        full(partition);
    }

    /// What is left of a post once it was sent.
    void settle(ChatKey chat, String ledger, String post, long message) {
        int partition = Keys.partition(chat);
        Steps steps = steps(partition);
        String rows = steps.key(Keys.key(partition, "rows:" + chat));
        steps.with("C", steps.key(Keys.key(partition, "queue:b:" + chat)));
        for (String gone : List.of("b", "e", "t", "x", "n", "k", "a", "l")) {
            steps.with("D", rows, post + "." + gone);
        }
        steps.with("H", rows, post + ".s", "sent").with("H", rows, post + ".m", String.valueOf(message));
        steps.with("H", rows, post + ".d", "1633400000000");
        steps.with(
                "S",
                steps.key(Keys.key(partition, Ledger.place(ledger))),
                chat.toString(),
                "queued",
                "sent",
                String.valueOf(message));
        full(partition);
    }

    private Steps steps(int partition) {
        return open.computeIfAbsent(partition, number -> {
            var told = new Command("bench:" + ++entries, new Told(ChatKey.ofPartition(number), "bench", Map.of()));
            String inbox = Keys.key(number, "inbox");
            redis.runNow(
                    APPEND,
                    List.of(inbox, Keys.key(number, "told:" + told.id())),
                    List.of("2", "", "0", "", "i", told.told().chat().toString(), "{}"));
            var read = redis.listNow(READ, List.of(Keys.key(number, "lease"), inbox), List.of(TOKEN, "1"));
            String entry = String.valueOf(((List<?>) read.get(1)).getFirst());
            return new Steps(Keys.key(number, "lease"), inbox, Keys.key(number, "tries"))
                    .with(TOKEN, "1633400000000", "E", entry);
        });
    }

    private void full(int partition) {
        if (held.merge(partition, 1, Integer::sum) >= AT_ONCE) {
            complete(partition);
        }
    }

    private void complete(int partition) {
        Steps steps = open.remove(partition);
        held.remove(partition);
        if (steps != null) {
            calls.add(redis.run(COMPLETE, steps.keys(), steps.arguments()));
        }
        // As many at a time as there are owners at work.
        if (calls.size() >= Keys.PARTITIONS) {
            RedisState.now(calls.remove());
        }
    }

    void flush() {
        List.copyOf(open.keySet()).forEach(this::complete);
        calls.forEach(RedisState::now);
        calls.clear();
    }
}
