package kz.habarshy.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.sandbox.RecordedCall;
import org.jspecify.annotations.Nullable;

/// What may never happen, looked for in all calls and in the ledger of one day.
final class Promises {
    private static final Map<Trouble.Fate, Set<String>> STATES = Map.of(
            Trouble.Fate.ARRIVES, Set.of("sent 1"),
            Trouble.Fate.ARRIVES_OR_NOT, Set.of("sent 1", "skipped 0", "failed 0", "absent 0"),
            Trouble.Fate.SKIPPED, Set.of("skipped 0"),
            Trouble.Fate.FAILS, Set.of("failed 0"),
            Trouble.Fate.UNKNOWN, Set.of("unknown 0", "unknown 1"),
            Trouble.Fate.NOT_MEANT, Set.of("absent 0"));

    private static final Set<String> ENDED = Set.of("sent", "skipped", "failed", "unknown");

    private final List<String> broken = new ArrayList<>();
    private final Plot.Day day;
    private final List<RecordedCall> calls;

    Promises(Plot.Day day, List<RecordedCall> calls) {
        this.day = day;
        this.calls = calls;
    }

    List<String> broken() {
        return List.copyOf(broken);
    }

    void require(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    /// Each house of the audience has a line, and what the line says is what arrived.
    void ledger(Ledger ledger, String name, Set<Integer> present, List<RecordedCall> arrivals) {
        long sum =
                ledger.sums(name).values().stream().mapToLong(Long::longValue).sum();
        ledger(sum, ledger.lines(name, ""), present, arrivals);
    }

    void ledger(long sum, List<Ledger.Line> all, Set<Integer> present, List<RecordedCall> arrivals) {
        require(sum == all.size(), "the ledger does not add up: " + sum + " of " + all.size());
        var lines = all.stream()
                .collect(Collectors.toMap(line -> Doings.house(line.chat().firstId()), line -> line));
        var arrived = byHouse(arrivals);
        present.forEach(house -> fate(house, lines.get(house), arrived.getOrDefault(house, 0L)));
        lines.forEach((house, line) -> {
            require(present.contains(house), "house " + house + " is gone and has a line");
            require(!line.state().equals("failed") || line.reason().equals("gone"), "house " + house + ": " + line);
        });
        arrived.keySet().forEach(house -> require(present.contains(house), "house " + house + " is gone and heard it"));
    }

    private void fate(int house, Ledger.@Nullable Line line, long arrived) {
        var kind = day.house(house).kind();
        var became = (line == null ? "absent" : line.state()) + " " + arrived;
        require(
                STATES.getOrDefault(kind.fate, Set.of()).contains(became),
                "house " + house + " (" + kind + "): " + became + " " + (line == null ? "" : line.detail()));
    }

    private static Map<Integer, Long> byHouse(List<RecordedCall> calls) {
        return calls.stream().collect(Collectors.groupingBy(call -> Doings.house(call.chat()), Collectors.counting()));
    }

    /// Nobody but the bot that a house added says or does anything there.
    void bots(List<RecordedCall> all) {
        all.stream()
                .filter(call -> call.chat() < 0)
                .filter(call -> call.bot() != Plot.bot(Doings.house(call.chat())))
                .forEach(call -> broken.add(
                        "bot " + call.bot() + " called " + call.method() + " in house " + Doings.house(call.chat())));
    }

    /// What followed the broadcast has a line for each of its houses: done where the words arrived and can be reached,
    /// and nothing else stands where it says that it is done.
    ///
    /// `standing`: the broadcast's words in a house; `corrected`: whether words are the new ones.
    void followed(
            List<Ledger.Line> first,
            List<Ledger.Line> later,
            IntFunction<List<String>> standing,
            Predicate<String> corrected) {
        var lines = later.stream()
                .collect(Collectors.toMap(line -> Doings.house(line.chat().firstId()), line -> line));
        require(later.size() == first.size(), "what followed has " + later.size() + " of " + first.size() + " houses");
        for (var line : first) {
            int house = Doings.house(line.chat().firstId());
            var became = lines.get(house);
            var kind = day.house(house).kind();
            var name = "house " + house + " (" + kind + "), " + day.after() + ": ";
            boolean done = became != null && became.state().equals("sent");
            boolean owed = line.state().equals("sent") && kind.staysInReach();
            boolean ended = became != null && ENDED.contains(became.state());
            require(ended && (done || !owed), name + (became == null ? "absent" : became));
            if (done) {
                stands(name, standing.apply(house), corrected);
            }
        }
    }

    private void stands(String name, List<String> words, Predicate<String> corrected) {
        boolean right = day.after() == Plot.After.RECALLED
                ? words.isEmpty()
                : words.size() == 1 && corrected.test(words.getFirst());
        require(right, name + "there stands " + words);
    }

    /// Each of the people read the same as the others of that language, in the order of the questions.
    void people(Map<Long, List<String>> read) {
        people(false, read);
        people(true, read);
    }

    private void people(boolean russian, Map<Long, List<String>> read) {
        var own = day.people().keySet().stream()
                .filter(person -> Plot.isRussian(person) == russian)
                .toList();
        var usual = own.stream()
                .map(person -> read.getOrDefault(person, List.of()))
                .collect(Collectors.groupingBy(texts -> texts, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(List.of());
        require(Set.copyOf(usual).size() == 3, "three questions were answered so: " + usual);
        for (long person : own) {
            var texts = read.getOrDefault(person, List.of());
            require(texts.equals(usual), "person " + person + " read " + texts + " in place of " + usual);
        }
    }

    /// A house hears one answer to its question, and nothing without one.
    void houses(Announcing announcing) {
        var answers = byHouse(calls.stream()
                .filter(call -> call.performed() && call.chat() < 0 && !announcing.isThis(call.text()))
                .toList());
        for (int house : day.asking()) {
            long heard = answers.getOrDefault(house, 0L);
            require(heard == 1, "house " + house + " (" + day.house(house).kind() + ") heard " + heard + " answers");
        }
        answers.keySet().forEach(house -> require(day.asking().contains(house), "house " + house + " had not asked"));
    }

    /// Nobody is called before the end of a wait that was asked for; only those asked to wait who had to be.
    void waits() {
        var until = new HashMap<Long, Instant>();
        for (var call : calls) {
            require(
                    !call.at().isBefore(until.getOrDefault(call.chat(), Instant.MIN)),
                    "chat " + call.chat() + " was called before its wait was over");
            if (call.status() == 429) {
                long seconds = Long.parseLong("0" + call.description().replaceAll("\\D", ""));
                until.put(call.chat(), call.at().plusSeconds(seconds));
            }
        }
        long asked = calls.stream().filter(call -> call.status() == 429).count();
        long written = Stream.concat(day.houses().values().stream(), day.people().values().stream())
                .filter(trouble -> trouble.kind().waits())
                .count();
        require(asked <= written, asked + " times 429, of which only " + written + " are of the plot");
    }

    /// No second of a bot holds more of a broadcast than is allowed.
    void pace(List<RecordedCall> broadcast, int perSecond) {
        broadcast.stream()
                .collect(Collectors.groupingBy(RecordedCall::bot))
                .values()
                .forEach(own -> paceOfOne(own, perSecond));
    }

    private void paceOfOne(List<RecordedCall> broadcast, int perSecond) {
        var window = new ArrayDeque<Instant>();
        int most = 0;
        for (var at : broadcast.stream().map(RecordedCall::at).sorted().toList()) {
            window.addLast(at);
            while (window.getFirst().plus(Duration.ofSeconds(1)).isBefore(at)) {
                window.removeFirst();
            }
            most = Math.max(most, window.size());
        }
        require(most <= perSecond, most + " of a broadcast in one second, of " + perSecond);
    }
}
