package kz.habarshy.redis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Command;

/// The inboxes of all partitions: what is put in comes out once, in order per chat, at the owner of the partition.
///
/// Keys of a partition: `inbox` stream of entries (k kind, c chat, b body, m update id), `seen:ACCOUNT:BLOCK` sets
/// of update ids for two days, `press:WHO` and `told:ID` marks.
public final class Inbox {
    private static final Script APPEND = Script.load("append");
    private static final String MARK_LIFE = "172800";
    private static final String PRESS_LIFE = "5";
    /// Ids of updates that share one set: 512 of one partition on average, which Redis keeps as a plain array.
    private static final int BLOCK_BITS = 13;

    private final RedisState state;
    private final Bell bell;

    public Inbox(RedisState state, Bell bell) {
        this.state = state;
        this.bell = bell;
    }

    /// A raw update for a chat; `press` is who pressed on which message, `|` and what, empty otherwise: the same press
    /// soon after is a double tap, unless another came between.
    public record Raw(ChatKey chat, long update, String press, String json) {}

    /// Those of these updates that were written down before, for the chats they name.
    public Set<Raw> known(List<Raw> updates) {
        var answers = new LinkedHashMap<Raw, CompletionStage<Boolean>>();
        for (var raw : updates) {
            var seen = Keys.key(Keys.partition(raw.chat()), seen(raw));
            answers.put(raw, state.commands().sismember(seen, String.valueOf(raw.update())));
        }
        return answers.entrySet().stream()
                .filter(answer -> RedisState.now(answer.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String seen(Raw raw) {
        return "seen:" + raw.chat().account() + ":" + (raw.update() >> BLOCK_BITS);
    }

    /// Writes the updates down, each once; returns after every one is in Redis, else throws `StateUnavailable`.
    public void append(List<Raw> updates) {
        var calls = new TreeMap<Integer, Steps>();
        for (var raw : updates) {
            int partition = Keys.partition(raw.chat());
            var steps = calls.computeIfAbsent(partition, Inbox::begin);
            int button = raw.press().lastIndexOf('|') + 1;
            var press = raw.press().isEmpty()
                    ? "0"
                    : steps.key(Keys.key(partition, "press:" + raw.press().substring(0, button)));
            steps.with(
                    steps.key(Keys.key(partition, seen(raw))),
                    String.valueOf(raw.update()),
                    press,
                    raw.press().substring(button),
                    "u",
                    raw.chat().toString(),
                    raw.json());
        }
        send(calls);
    }

    /// Puts commands into the inboxes they are meant for, each once by its id.
    public void tell(List<Command> commands) {
        var calls = new TreeMap<Integer, Steps>();
        for (var command : commands) {
            var told = command.told();
            int partition = Keys.partition(told.chat());
            var steps = calls.computeIfAbsent(partition, Inbox::begin);
            if (command.id() == null) {
                throw new IllegalArgumentException("A command between partitions needs an id: " + told.what());
            }
            var mark = steps.key(Keys.key(partition, "told:" + command.id()));
            steps.with(mark, "", "0", "", "i", told.chat().toString(), Json.write(told));
        }
        send(calls);
    }

    private void send(Map<Integer, Steps> calls) {
        var answers = new ArrayList<CompletableFuture<List<Object>>>();
        calls.values().forEach(steps -> answers.add(state.kept(APPEND, steps.keys(), steps.arguments())));
        answers.forEach(RedisState::now);
        bell.ring(calls.keySet());
    }

    private static Steps begin(int partition) {
        return new Steps(Keys.key(partition, "inbox")).with(MARK_LIFE, PRESS_LIFE);
    }
}
