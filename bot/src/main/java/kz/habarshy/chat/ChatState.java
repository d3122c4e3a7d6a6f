package kz.habarshy.chat;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The small state of one chat as it stands when news is decided: fields by name, each package with a prefix of its own
/// (`b.` buildings, `d.` dialogs, `a.` answers, `s.` warnings, `i.` interviewers, `r.` reminders, `c.` reports, `o.`
/// outbox).
public record ChatState(ChatKey chat, Map<String, String> fields) {
    private static final String BRIEF = "brief.";

    public static ChatState empty(ChatKey chat) {
        return new ChatState(chat, Map.of());
    }

    public @Nullable String field(String name) {
        return fields.get(name);
    }

    public String field(String name, String otherwise) {
        return fields.getOrDefault(name, otherwise);
    }

    /// A field that begins with `brief.` is gone half an hour after the last such field was set.
    public Change set(String field, String value) {
        return field.startsWith(BRIEF)
                ? new Change.SetBriefly(Change.brief(chat), field, value)
                : new Change.Set(Change.chat(chat), field, value);
    }

    public Change remove(String field) {
        return new Change.Remove(field.startsWith(BRIEF) ? Change.brief(chat) : Change.chat(chat), field);
    }
}
