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
    static final int LONGEST_NAME = 60;

    /// Owners come from the settings and invite editors.
    public enum Role {
        OWNER,
        EDITOR
    }

    /// A member without a name takes the one that their account shows; the names of editors are their owners' to give.
    public Member calledAs(String title) {
        String shown = title.substring(0, Math.min(LONGEST_NAME, title.length()));
        return new Member(person, role, name.isEmpty() ? shown : name, bounds, language, chat);
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
