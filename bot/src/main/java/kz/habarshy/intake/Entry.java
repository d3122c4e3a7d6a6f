package kz.habarshy.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.chat.ChatKey;

/// One entry of an inbox: a raw update (`u`) or decided news (`i`) for a chat. `update` is empty for news.
record Entry(String id, String kind, ChatKey chat, String body, String update) {
    static Entry read(Object answer) {
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
                fields.getOrDefault("b", ""),
                fields.getOrDefault("m", ""));
    }

    boolean isRaw() {
        return kind.equals("u");
    }
}
