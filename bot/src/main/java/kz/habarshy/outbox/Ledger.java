package kz.habarshy.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Places;

/// What became of each chat of a broadcast: one hash a partition, whose sums always add up to the chats it holds.
///
/// Key: `ledger:NAME` hash, 90 days: chat key → `state detail`, `#state` → how many, `#state.reason` → how many of them
/// ended for that reason.
public final class Ledger {
    private static final List<String> STATES = List.of("queued", "waiting", "sent", "failed", "skipped", "unknown");
    private static final int PAGE = 500;

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
        return sums(name, List.of());
    }

    /// The same, and how many ended for each of these reasons (`failed.gone`).
    public Map<String, Long> sums(String name, List<String> reasons) {
        var sums = new HashMap<String, Long>();
        var fields = Stream.concat(STATES.stream(), reasons.stream())
                .map(each -> "#" + each)
                .toList();
        partitions()
                .forEach(partition -> places.fields(partition, place(name), fields)
                        .forEach((field, value) -> {
                            if (!value.equals("0")) {
                                sums.merge(field.substring(1), Long.parseLong(value), Long::sum);
                            }
                        }));
        return sums;
    }

    /// How many chats of a partition are queued in a ledger.
    public long queued(String name, int partition) {
        var count = places.field(ChatKey.ofPartition(partition), place(name), "#queued");
        return count == null ? 0 : Long.parseLong(count);
    }

    /// One line of a ledger.
    public record Line(ChatKey chat, String state, String detail) {
        /// The first word of the detail: why it ended so.
        public String reason() {
            return detail.split(" ", 2)[0];
        }

        /// The message that it became; 0 where none is known.
        public long message() {
            return state.equals("sent") && detail.matches("\\d{1,18}") ? Long.parseLong(detail) : 0;
        }
    }

    /// Some lines of a partition; the end is reached when `cursor` is "0". A line may come on two pages.
    public record Page(String cursor, List<Line> lines) {}

    /// One page of a partition's lines, from a cursor on; begin with "0".
    public Page page(String name, int partition, String cursor) {
        return page(name, partition, cursor, PAGE);
    }

    /// The same of about so many lines.
    public Page page(String name, int partition, String cursor, int about) {
        var read = places.page(ChatKey.ofPartition(partition), place(name), cursor, about);
        return new Page(
                read.cursor(),
                read.fields().stream()
                        .filter(field -> !field.getKey().startsWith("#"))
                        .map(field -> line(field.getKey(), field.getValue()))
                        .toList());
    }

    /// What the ledger says of these chats; nothing of those it does not hold.
    public Map<ChatKey, Line> lines(String name, List<ChatKey> chats) {
        var values = places.fieldOf(chats, any -> place(name), ChatKey::toString);
        var lines = new HashMap<ChatKey, Line>();
        for (int i = 0; i < chats.size(); i++) {
            if (!values.get(i).isEmpty()) {
                lines.put(chats.get(i), line(chats.get(i).toString(), values.get(i)));
            }
        }
        return lines;
    }

    /// When a post of ours was done with in each of these chats (machine milliseconds), for at least two days; 0 where
    /// that is forgotten.
    public List<Long> endedAt(List<ChatKey> chats, String post) {
        return places.fieldOf(chats, Queues::rows, any -> post + ".d").stream()
                .map(at -> at.isEmpty() ? 0 : Long.parseLong(at))
                .toList();
    }

    private static Line line(String chat, String value) {
        var parts = value.split(" ", 2);
        return new Line(ChatKey.parse(chat), parts[0], parts.length > 1 ? parts[1] : "");
    }

    /// Every line of a ledger that stands in this state; of all states when it is empty.
    public List<Line> lines(String name, String state) {
        var lines = new ArrayList<Line>();
        partitions()
                .forEach(partition -> places.fields(partition, place(name)).forEach((chat, value) -> {
                    if (!chat.startsWith("#") && (state.isEmpty() || value.split(" ", 2)[0].equals(state))) {
                        lines.add(line(chat, value));
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
