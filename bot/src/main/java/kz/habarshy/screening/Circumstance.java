package kz.habarshy.screening;

import java.util.Locale;

/// What is known of a message besides its words, about the sending and never about the sender as a person.
public enum Circumstance {
    NEW_IN_CHAT,
    FROM_CHANNEL,
    IN_MANY_CHATS;

    String sign() {
        return name().toLowerCase(Locale.ROOT);
    }
}
