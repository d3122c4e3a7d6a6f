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
import java.util.stream.IntStream;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.RawText;

/// The inboxes of all partitions: what is put in comes out once, in order per chat, at the owner of the partition.
///
/// Keys of a partition: `inbox` stream of entries (k kind, c chat, b body, m update id), `seen:ACCOUNT:BLOCK` sets
/// of update ids for two days, `press:WHO` and `told:ID` marks.
public final class Inbox {
    private static final Script APPEND = Script.load("append");
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
    public record Raw(ChatKey chat, long update, String press, RawText json) {}

    /// Takes in updates, each once, that have ended no process before: where the owner of an inbox is on this node
    /// and at leisure it decides them at once, and they are marked as known with all that follows from them; the
    /// others are written down. Returns when all of it is in Redis, else throws `StateUnavailable`.
    public void hand(List<Raw> updates) {
        var refused =
                updates.stream().collect(Collectors.groupingBy(raw -> Keys.partition(raw.chat()))).entrySet().stream()
                        .map(each -> bell.hand(each.getKey(), each.getValue()))
                        .collect(Collectors.partitioningBy(Handed::isRefusedAlready));
        append(Handed.updates(refused.getOrDefault(true, List.of())));
        append(Handed.updates(refused.getOrDefault(false, List.of()).stream()
                .filter(each -> !each.isComplete())
                .toList()));
    }

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
        var calls = new TreeMap<Integer, Call>();
        for (var raw : updates) {
            int partition = Keys.partition(raw.chat());
            var call = calls.computeIfAbsent(partition, Call::begin);
            mark(call.steps(), partition, raw);
            call.steps().with("u", raw.chat().toString(), raw.json().text());
            call.entries().add(new Entry("", "u", raw.chat(), raw.json(), String.valueOf(raw.update())));
        }
        send(calls);
    }

    /// Adds the four values by which a script marks an update as known, or tells that it was known before.
    public static void mark(Steps steps, int partition, Raw raw) {
        int button = raw.press().lastIndexOf('|') + 1;
        var press = raw.press().isEmpty()
                ? "0"
                : steps.key(Keys.key(partition, "press:" + raw.press().substring(0, button)));
        steps.with(
                steps.key(Keys.key(partition, seen(raw))),
                String.valueOf(raw.update()),
                press,
                raw.press().substring(button));
    }

    /// Puts commands into the inboxes they are meant for, each once by its id.
    public void tell(List<Command> commands) {
        var calls = new TreeMap<Integer, Call>();
        for (var command : commands) {
            var told = command.told();
            int partition = Keys.partition(told.chat());
            var call = calls.computeIfAbsent(partition, Call::begin);
            var steps = call.steps();
            if (command.id() == null) {
                throw new IllegalArgumentException("A command between partitions needs an id: " + told.what());
            }
            var mark = steps.key(Keys.key(partition, "told:" + command.id()));
            var entry = new Entry("", "i", told.chat(), RawText.of(Json.write(told)), "");
            steps.with(
                    mark,
                    "",
                    "0",
                    "",
                    entry.kind(),
                    told.chat().toString(),
                    entry.body().text());
            call.entries().add(entry);
        }
        send(calls);
    }

    /// What is written into one inbox in one call.
    private record Call(Steps steps, List<Entry> entries) {
        static Call begin(int partition) {
            return new Call(new Steps(Keys.key(partition, "inbox")), new ArrayList<>());
        }

        /// Those that are new, if the inbox holds nothing else.
        List<Entry> alone(List<String> answer) {
            return answer.getFirst().equals("1")
                    ? IntStream.range(0, entries.size())
                            .mapToObj(i -> entries.get(i).written(answer.get(i + 1)))
                            .filter(entry -> !entry.id().equals("-"))
                            .toList()
                    : List.of();
        }
    }

    private void send(Map<Integer, Call> calls) {
        if (calls.isEmpty()) {
            return;
        }
        var answers = new TreeMap<Integer, CompletableFuture<Boolean>>();
        calls.forEach((partition, call) -> answers.put(
                partition,
                state.words(APPEND, call.steps().keys(), call.steps().arguments())
                        .thenApply(answer -> bell.ringsHere(partition, call.alone(answer)))));
        bell.announce(answers.entrySet().stream()
                .filter(answer -> !RedisState.now(answer.getValue()))
                .map(Map.Entry::getKey)
                .toList());
        keep(answers.keySet());
    }

    /// Whoever serves the inboxes need not wait for this: nothing leaves the house before it is kept itself.
    private void keep(Set<Integer> partitions) {
        var answers = partitions.stream()
                .map(partition -> state.kept(Keys.key(partition, "inbox")))
                .toList();
        if (!answers.stream().allMatch(RedisState::now)) {
            throw new StateUnavailable("What was written down could be lost yet", null);
        }
    }
}
