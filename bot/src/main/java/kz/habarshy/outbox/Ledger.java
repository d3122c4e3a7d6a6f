package kz.habarshy.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Places;

/// What became of each chat of a broadcast: one hash a partition, whose sums always add up to the chats it holds.
///
/// Key: `ledger:NAME` hash, 90 days: chat key → `state detail`, `#state` → how many.
public final class Ledger {
    private static final List<String> SUMS = List.of("#queued", "#waiting", "#sent", "#failed", "#skipped", "#unknown");

    private final Places places;

    public Ledger(Places places) {
        this.places = places;
    }

    /// The place of a ledger in each partition.
    public static String place(String name) {
        return "ledger:" + name;
    }

    /// How many chats stand in each state (queued, waiting, sent, failed, skipped, unknown) over all partitions.
    public Map<String, Long> sums(String name) {
        var sums = new HashMap<String, Long>();
        partitions()
                .forEach(partition -> places.fields(partition, place(name), SUMS)
                        .forEach((field, value) -> {
                            if (!value.equals("0")) {
                                sums.merge(field.substring(1), Long.parseLong(value), Long::sum);
                            }
                        }));
        return sums;
    }

    /// One line of a ledger.
    public record Line(ChatKey chat, String state, String detail) {}

    /// Every line of a ledger that stands in this state; of all states when it is empty.
    public List<Line> lines(String name, String state) {
        var lines = new ArrayList<Line>();
        partitions()
                .forEach(partition -> places.fields(partition, place(name)).forEach((chat, value) -> {
                    var parts = value.split(" ", 2);
                    if (!chat.startsWith("#") && (state.isEmpty() || parts[0].equals(state))) {
                        lines.add(new Line(ChatKey.parse(chat), parts[0], parts.length > 1 ? parts[1] : ""));
                    }
                }));
        return lines;
    }

    private static List<ChatKey> partitions() {
        return IntStream.range(0, Keys.PARTITIONS)
                .mapToObj(ChatKey::ofPartition)
                .toList();
    }
}
