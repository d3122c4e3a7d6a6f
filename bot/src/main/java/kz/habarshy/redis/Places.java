package kz.habarshy.redis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.habarshy.chat.ChatKey;
import org.jspecify.annotations.Nullable;

/// Reads places of the partition that a key lies in; writes go through decisions only.
public interface Places {
    /// The one place that is a table: rows of one width, each chat's at the place it keeps for life, so that a million
    /// are read in a few pieces. A decision sets and removes rows like fields.
    String TABLE = "roll";
    /// The names of the chats, at the same places beside it; blank where a chat was struck out.
    String NAMES = "roll.names";

    /// All fields of a place; empty when there is none.
    Map<String, String> fields(ChatKey near, String place);

    /// Those of the named fields that a place has.
    default Map<String, String> fields(ChatKey near, String place, List<String> names) {
        var all = new HashMap<>(fields(near, place));
        all.keySet().retainAll(names);
        return all;
    }

    /// All fields of the same kind of place beside each of these keys, in the order asked.
    default List<Map<String, String>> fieldsOf(List<ChatKey> near, Function<ChatKey, String> place) {
        return near.stream().map(key -> fields(key, place.apply(key))).toList();
    }

    @Nullable
    String field(ChatKey near, String place, String field);

    /// The same field of the same kind of place beside each of these keys, in the order asked; "" where there is none.
    default List<String> fieldOf(List<ChatKey> near, Function<ChatKey, String> place, Function<ChatKey, String> field) {
        return near.stream()
                .map(key -> {
                    String value = field(key, place.apply(key), field.apply(key));
                    return value == null ? "" : value;
                })
                .toList();
    }

    /// The names of the chats in the table, those struck out not among them.
    default List<String> names(ChatKey near) {
        return List.copyOf(fields(near, TABLE).keySet());
    }

    /// The names at these places of the table, from one on; "" for a chat struck out, and fewer at the table's end.
    default List<String> names(ChatKey near, long from, int most) {
        return names(near).stream().skip(from).limit(most).toList();
    }

    /// All rows of the table one after another, those of chats struck out among them.
    default String rows(ChatKey near) {
        return String.join("", fields(near, TABLE).values());
    }

    /// About so many fields of a place from a cursor on; begin with "0", the end is reached when the page's
    /// cursor is "0" again. A field may come twice, and all of them anew once the server was restarted or another
    /// took over: each keeps an order of its own.
    Page page(ChatKey near, String place, String cursor, int about);

    record Page(String cursor, List<Map.Entry<String, String>> fields) {}
}
