package kz.habarshy.chat;

/// The bot's place in a chat.
public enum Standing {
    MEMBER,
    ADMIN,
    MUTED,
    GONE
}
