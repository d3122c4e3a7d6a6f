package kz.habarshy.staff;

import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody of the staff. `chat` is their private chat with the bot, null until they have opened the desk.
public record Member(
        PersonId person,
        Role role,
        String name,
        Bounds bounds,
        Language language,
        @Nullable ChatKey chat) {

    /// Owners come from the settings and invite editors.
    public enum Role {
        OWNER,
        EDITOR
    }

    public Member speaking(Language other) {
        return new Member(person, role, name, bounds, other, chat);
    }

    public boolean owner() {
        return role == Role.OWNER;
    }

    /// The name, or the number where no name is known.
    public String called() {
        return name.isEmpty() ? "№ " + person : name;
    }
}
