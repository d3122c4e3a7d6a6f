package kz.habarshy.broadcast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Places;
import org.jspecify.annotations.Nullable;

/// How far a broadcast has come: how many chats its present walk told and how many of them have settled what becomes of
/// them, the chats that went first, and the ledger's sums by state and by reason (`failed.gone`).
///
/// Place `fan:WALK` of each partition: `told`, `settled`, `later` counts, `cursor` of the walk, `done`, `first` the
/// chats that went first with commas between.
record Tally(
        long told,
        long settled,
        long later,
        boolean walked,
        boolean begun,
        List<ChatKey> first,
        Map<String, Long> sums) {
    static final String FIRST = "first";

    static String place(String walk) {
        return "fan:" + walk;
    }

    static Change add(String walk, String field, long by) {
        return new Change.Add(place(walk), field, by);
    }

    /// Reads 16 small places and the ledger.
    static Tally read(Places places, Ledger ledger, Broadcast broadcast) {
        List<Map<String, String>> all = IntStream.range(0, Keys.PARTITIONS)
                .mapToObj(number -> places.fields(ChatKey.ofPartition(number), place(broadcast.walk())))
                .toList();
        List<ChatKey> first = new ArrayList<>();
        all.forEach(fields -> Stream.of(fields.getOrDefault(FIRST, "").split(","))
                .filter(chat -> !chat.isEmpty())
                .forEach(chat -> first.add(ChatKey.parse(chat))));
        return new Tally(
                sum(all, "told"),
                sum(all, "settled"),
                sum(all, "later"),
                all.stream().allMatch(fields -> fields.containsKey("done")),
                all.stream().allMatch(fields -> fields.containsKey(FIRST)),
                first,
                Map.copyOf(ledger.sums(broadcast.ledger(), Reason.SUMS)));
    }

    private static long sum(List<Map<String, String>> all, String field) {
        return all.stream()
                .mapToLong(fields -> Long.parseLong(fields.getOrDefault(field, "0")))
                .sum();
    }

    /// The partition whose walk goes on, -1 when all are done.
    static int walking(Places places, String walk) {
        return IntStream.range(0, Keys.PARTITIONS)
                .filter(number -> places.field(ChatKey.ofPartition(number), place(walk), "done") == null)
                .findFirst()
                .orElse(-1);
    }

    static String cursor(Places places, String walk, int partition) {
        @Nullable String cursor = places.field(ChatKey.ofPartition(partition), place(walk), "cursor");
        return cursor == null ? "0" : cursor;
    }

    long state(String name) {
        return sums.getOrDefault(name, 0L);
    }

    long reason(Reason why) {
        return sums.getOrDefault(why.sum(), 0L);
    }

    /// Queued, waiting for another try, or in flight.
    long underWay() {
        return state("queued") + state("waiting");
    }

    long ended() {
        return state("sent") + state("failed") + state("skipped") + state("unknown");
    }

    /// Every chat that the ledger holds.
    long chats() {
        return underWay() + ended();
    }

    /// Those too that were told and have not decided yet.
    long known() {
        return chats() + Math.max(0, told - settled);
    }

    /// Every chat that was told has decided, so the ledger holds it.
    boolean settledAll() {
        return settled >= told;
    }

    boolean over() {
        return walked && settledAll() && underWay() == 0;
    }

    /// For each state its reasons, each with its count, the biggest first; what no reason is known of comes as OTHER.
    Map<Reason, Long> reasons(String state) {
        Map<Reason, Long> found = new HashMap<>();
        for (Reason why : Reason.values()) {
            if (why.state().equals(state) && reason(why) > 0) {
                found.put(why, reason(why));
            }
        }
        long rest = state(state)
                - found.values().stream().mapToLong(Long::longValue).sum();
        if (rest > 0 && (state.equals("failed") || state.equals("skipped"))) {
            found.merge(Reason.OTHER, rest, Long::sum);
        }
        return new TreeMap<>(found);
    }

    /// From the sums kept with a broadcast.
    static Tally kept(Map<String, Long> sums) {
        return new Tally(0, 0, 0, true, true, List.of(), sums);
    }
}
