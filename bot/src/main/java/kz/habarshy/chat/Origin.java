package kz.habarshy.chat;

import org.jspecify.annotations.Nullable;

/// How a message came besides who said it: out of a channel, by way of a bot.
public record Origin(boolean channel, @Nullable Speaker via) {
    public static final Origin PLAIN = new Origin(false, null);
}
