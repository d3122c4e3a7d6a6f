package kz.habarshy.broadcast;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Places;
import org.jspecify.annotations.Nullable;

/// How far a broadcast has come: how many chats were told and have settled what becomes of them, the ledger's sums, and
/// why chats were skipped.
///
/// Place `fan:ID` of each partition: `told`, `settled`, `later`, `skip.REASON` counts, `cursor` of the walk, `done`.
record Tally(long told, long settled, long later, boolean walked, Map<String, Long> states, Map<String, Long> reasons) {
    private static final String SKIP = "skip.";

    static String place(String id) {
        return "fan:" + id;
    }

    static Change add(String id, String field, long by) {
        return new Change.Add(place(id), field, by);
    }

    static Change addSkip(String id, Fate.Reason why) {
        return add(id, SKIP + why.name().toLowerCase(Locale.ROOT), 1);
    }

    /// Reads 16 small places and the ledger.
    static Tally read(Places places, Ledger ledger, String id) {
        Map<String, Long> sums = new HashMap<>();
        long done = IntStream.range(0, Keys.PARTITIONS)
                .mapToObj(number -> places.fields(ChatKey.ofPartition(number), place(id)))
                .filter(fields -> {
                    fields.forEach((field, value) -> {
                        if (!field.equals("cursor") && !field.equals("done")) {
                            sums.merge(field, Long.parseLong(value), Long::sum);
                        }
                    });
                    return fields.containsKey("done");
                })
                .count();
        Map<String, Long> reasons = new TreeMap<>();
        sums.forEach((field, count) -> {
            if (field.startsWith(SKIP)) {
                reasons.put(field.substring(SKIP.length()), count);
            }
        });
        return new Tally(
                sums.getOrDefault("told", 0L),
                sums.getOrDefault("settled", 0L),
                sums.getOrDefault("later", 0L),
                done == Keys.PARTITIONS,
                Map.copyOf(ledger.sums(Broadcast.ledger(id))),
                reasons);
    }

    /// The partition whose walk goes on, -1 when all are done.
    static int walking(Places places, String id) {
        return IntStream.range(0, Keys.PARTITIONS)
                .filter(number -> places.field(ChatKey.ofPartition(number), place(id), "done") == null)
                .findFirst()
                .orElse(-1);
    }

    static String cursor(Places places, String id, int partition) {
        @Nullable String cursor = places.field(ChatKey.ofPartition(partition), place(id), "cursor");
        return cursor == null ? "0" : cursor;
    }

    long state(String name) {
        return states.getOrDefault(name, 0L);
    }

    /// Queued, waiting for another try, or in flight.
    long underWay() {
        return chats() - ended();
    }

    long ended() {
        return state("sent") + state("failed") + state("skipped") + state("unknown");
    }

    /// Every chat that the ledger holds.
    long chats() {
        return states.values().stream().flatMapToLong(LongStream::of).sum();
    }

    boolean over() {
        return walked && settled >= told && underWay() == 0;
    }

    /// The sums as they are kept with the broadcast: states, and reasons with `skip.` before them.
    Map<String, Long> sums() {
        Map<String, Long> sums = new TreeMap<>(states);
        reasons.forEach((reason, count) -> sums.put(SKIP + reason, count));
        return sums;
    }

    /// From what `sums` gave.
    static Tally kept(Map<String, Long> sums) {
        Map<String, Long> states = new TreeMap<>();
        Map<String, Long> reasons = new TreeMap<>();
        sums.forEach((name, count) -> {
            if (name.startsWith(SKIP)) {
                reasons.put(name.substring(SKIP.length()), count);
            } else {
                states.put(name, count);
            }
        });
        return new Tally(0, 0, 0, true, states, reasons);
    }
}
