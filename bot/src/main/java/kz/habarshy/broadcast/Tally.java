package kz.habarshy.broadcast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Places;

/// How far a broadcast has come: the partitions whose walk goes on, whether the first chats are chosen and which they
/// are, at which turn every partition stood still (-1: not all did), and the ledger's sums by state and by reason
/// (`failed.gone`). How many chats there are is counted from the ledger alone.
///
/// Place `fan:WALK` of each partition: `meant` marks of the chats that were in the audience when it began there,
/// `at.BOT` how far each bot's walk has come, `at.all` that of all together, `done`, `first` the chats that went
/// first with commas between, `still` the turn at which it stood still.
record Tally(Set<Integer> walking, boolean begun, List<ChatKey> first, int still, Map<String, Long> sums) {
    static final String FIRST = "first";
    static final String DONE = "done";
    static final String MEANT = "meant";
    static final String AT = "at.";
    static final String ALL = "all";
    static final String END = "end";
    private static final String STILL = "still";

    static String place(String walk) {
        return "fan:" + walk;
    }

    static Change still(String walk, int turn) {
        return new Change.Set(place(walk), STILL, String.valueOf(turn));
    }

    /// Whether a walk goes through a ledger, not through the index.
    static boolean walksLedger(Broadcast each) {
        return each.course().purpose() != Course.Purpose.FIRST
                || each.content().errand().follows();
    }

    /// The ledger that it goes through.
    static String walked(Broadcast each) {
        return each.course().purpose() == Course.Purpose.FIRST
                ? Broadcast.ledger(each.content().errand().of())
                : each.ledger();
    }

    /// How far a partition has come with each bot.
    static Map<String, String> cursors(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(AT))
                .collect(Collectors.toMap(field -> field.getKey().substring(AT.length()), Map.Entry::getValue));
    }

    static Account bot(String name) {
        return ChatKey.parse(name + ":0").account();
    }

    /// Reads 16 small places and the ledger.
    static Tally read(Places places, Ledger ledger, Broadcast broadcast) {
        List<ChatKey> partitions = IntStream.range(0, Keys.PARTITIONS)
                .mapToObj(ChatKey::ofPartition)
                .toList();
        List<Map<String, String>> all = places.fieldsOf(partitions, any -> place(broadcast.walk()));
        List<ChatKey> first = new ArrayList<>();
        all.forEach(fields -> Stream.of(fields.getOrDefault(FIRST, "").split(","))
                .filter(chat -> !chat.isEmpty())
                .forEach(chat -> first.add(ChatKey.parse(chat))));
        return new Tally(
                IntStream.range(0, Keys.PARTITIONS)
                        .filter(partition -> !all.get(partition).containsKey(DONE))
                        .boxed()
                        .collect(Collectors.toSet()),
                all.stream().allMatch(fields -> fields.containsKey(FIRST)),
                first,
                all.stream()
                        .mapToInt(fields -> Integer.parseInt(fields.getOrDefault(STILL, "-1")))
                        .min()
                        .orElse(-1),
                Map.copyOf(ledger.sums(broadcast.ledger(), Reason.SUMS)));
    }

    boolean walked() {
        return walking.isEmpty();
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

    boolean over() {
        return walked() && underWay() == 0;
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
        return new Tally(Set.of(), true, List.of(), -1, sums);
    }
}
