package kz.habarshy.buildings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;

/// Writes fields of a chat and its card in the index of the partition in one step, so that the two never differ.
final class Roll {
    private Roll() {}

    /// An empty value removes the field.
    static List<Change> write(ChatState state, Map<String, String> fields) {
        List<Change> changes = new ArrayList<>();
        fields.forEach((field, value) -> changes.add(value.isEmpty() ? state.remove(field) : state.set(field, value)));
        if (!state.chat().isPrivate()) {
            changes.add(new Change.Set(
                    Audience.PLACE,
                    state.chat().toString(),
                    ChatCard.of(with(state, fields)).text()));
        }
        return List.copyOf(changes);
    }

    /// The state as it is once these fields are written.
    static ChatState with(ChatState state, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(state.fields());
        fields.forEach((field, value) -> {
            if (value.isEmpty()) {
                all.remove(field);
            } else {
                all.put(field, value);
            }
        });
        return new ChatState(state.chat(), Map.copyOf(all));
    }
}
