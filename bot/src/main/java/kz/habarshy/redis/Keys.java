package kz.habarshy.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;

/// Builds every key of the house: `habarshy:{p07}:chat:tg1:-100` for what lies in a partition, `habarshy:{desk}:…`
/// for the desk, `habarshy:{bot:tg1}:…` for a token, `habarshy:routes` and the like for single keys.
public final class Keys {
    /// How many partitions the chats are spread over; stamped at the first start and checked at each later one.
    public static final int PARTITIONS = 16;
    /// The desk's number: owned like a partition, holds no chats.
    public static final int DESK = PARTITIONS;
    /// Partitions and the desk.
    public static final int OWNED = PARTITIONS + 1;

    private static final String PREFIX = "habarshy:";
    private static final List<String> TAGS = IntStream.range(0, OWNED)
            .mapToObj(number -> number == DESK ? "{desk}" : String.format(Locale.ROOT, "{p%02d}", number))
            .toList();

    private Keys() {}

    /// The partition that everything of this key lies in.
    public static int partition(ChatKey key) {
        return switch (key.account().messenger()) {
            case "desk" -> DESK;
            case "partition" -> (int) key.account().botId();
            default -> spread(key.toString());
        };
    }

    private static int spread(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() % PARTITIONS);
    }

    public static String key(int partition, String place) {
        return PREFIX + tag(partition) + ":" + place;
    }

    public static String bot(Account account, String place) {
        return PREFIX + "{bot:" + account + "}:" + place;
    }

    public static String single(String place) {
        return PREFIX + place;
    }

    /// Refuses keys of one script that would lie on different nodes of a cluster; one server alone would hide it.
    static void requireOneTag(List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        var tag = tagOf(keys.getFirst());
        for (var key : keys) {
            if (!tagOf(key).equals(tag)) {
                throw new IllegalArgumentException(
                        "Keys of one script have different tags: " + tag + ", " + tagOf(key));
            }
        }
    }

    private static String tagOf(String key) {
        int open = key.indexOf('{');
        int close = key.indexOf('}', open);
        return open < 0 || close < 0 ? key : key.substring(open, close + 1);
    }

    private static String tag(int partition) {
        return TAGS.get(partition);
    }
}
