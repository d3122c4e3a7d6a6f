package kz.habarshy.redis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.RawText;
import org.jspecify.annotations.Nullable;

/// One entry of an inbox: a raw update (`u`) or decided news (`i`) for a chat. `update` is empty for news; `unwritten`
/// is the update of an entry that is decided before it is written down.
public record Entry(String id, String kind, ChatKey chat, RawText body, String update, Inbox.@Nullable Raw unwritten) {
    public Entry(String id, String kind, ChatKey chat, RawText body, String update) {
        this(id, kind, chat, body, update, null);
    }

    /// What need not lie in an inbox to be decided; `now` in milliseconds of the machine clock.
    public static Entry unwritten(Inbox.Raw raw, long now) {
        String update = String.valueOf(raw.update());
        return new Entry(now + "-u" + update, "u", raw.chat(), raw.json(), update, raw);
    }

    /// Reads an entry as a script returns it: its id and its fields.
    public static Entry read(Object answer) {
        var parts = (List<?>) answer;
        Map<String, String> fields = new HashMap<>();
        var flat = (List<?>) parts.get(1);
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            fields.put(String.valueOf(flat.get(i)), String.valueOf(flat.get(i + 1)));
        }
        return new Entry(
                String.valueOf(parts.get(0)),
                fields.getOrDefault("k", ""),
                ChatKey.parse(fields.getOrDefault("c", "")),
                RawText.of(fields.getOrDefault("b", "")),
                fields.getOrDefault("m", ""));
    }

    /// The same, as it was written under this id.
    Entry written(String newId) {
        return new Entry(newId, kind, chat, body, update);
    }

    public boolean isRaw() {
        return kind.equals("u");
    }

    /// Whether it was written after the entry of this id (milliseconds, `-` and a number).
    public boolean isAfter(String other) {
        int order = Long.compare(part(id, 0), part(other, 0));
        return order == 0 ? part(id, 1) > part(other, 1) : order > 0;
    }

    private static long part(String id, int part) {
        return Long.parseLong(id.split("-", 2)[part]);
    }
}
