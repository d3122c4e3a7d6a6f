package kz.habarshy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.sandbox.SeenMessage;
import kz.habarshy.sandbox.TelegramDouble;

/// The ledgers of a broadcast to so many houses (`b1`), of its correction (`b2`) and of its recall (`b3`), held against
/// each other and against what stands in the houses' chats.
final class Books {
    private static final List<String> NAMES = List.of("b1", "b2", "b3");

    private final Ledger ledger;
    private final TelegramDouble telegram;
    private final int houses;

    Books(Trio trio, int houses) {
        this.ledger = new Ledger(trio.redis().state());
        this.telegram = trio.telegram();
        this.houses = houses;
    }

    int houses() {
        return houses;
    }

    Map<String, Map<String, Long>> sums() {
        var sums = new TreeMap<String, Map<String, Long>>();
        NAMES.forEach(name -> sums.put(name, new TreeMap<>(ledger.sums(name))));
        return sums;
    }

    /// Whether every house has been told and taken back from, and nothing waits.
    boolean areClosed() {
        try {
            var sums = sums();
            boolean open =
                    sums.values().stream().anyMatch(each -> each.containsKey("queued") || each.containsKey("waiting"));
            return !open
                    && sum(sums.getOrDefault("b1", Map.of())) == houses
                    && sum(sums.getOrDefault("b3", Map.of())) == houses;
        } catch (StateUnavailable away) {
            return false;
        }
    }

    private static long sum(Map<String, Long> sums) {
        return sums.values().stream().mapToLong(Long::longValue).sum();
    }

    /// What does not agree; empty: all does.
    List<String> broken(Announcing announcing) {
        var broken = new ArrayList<String>();
        var sums = sums();
        for (var name : NAMES) {
            var lines = lines(name);
            var own = sums.getOrDefault(name, Map.of());
            if (sum(own) != lines.size() || !name.equals("b2") && lines.size() != houses) {
                broken.add(name + " holds " + lines.size() + " of " + houses + " houses, its sums " + own);
            }
            if (own.containsKey("queued") || own.containsKey("waiting")) {
                broken.add(name + " does not end: " + own);
            }
        }
        var recall = lines("b3");
        for (int house = 0; house < houses; house++) {
            var line = recall.get(house);
            if (line != null && line.state().equals("sent") && stands(announcing, house)) {
                broken.add("house " + house + " was taken back from and still shows it");
            }
        }
        return broken;
    }

    private Map<Integer, Ledger.Line> lines(String name) {
        return ledger.lines(name, "").stream()
                .collect(Collectors.toMap(line -> Doings.house(line.chat().firstId()), Function.identity()));
    }

    private boolean stands(Announcing announcing, int house) {
        return telegram.people().fromBot(Houses.group(house)).stream()
                .map(SeenMessage::text)
                .anyMatch(announcing::isThis);
    }
}
