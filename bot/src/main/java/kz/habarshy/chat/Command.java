package kz.habarshy.chat;

import org.jspecify.annotations.Nullable;

/// News that a decision sends to a chat, the desk or a partition, itself or another; `id` makes it count once, null
/// takes one from the news that caused it.
public record Command(@Nullable String id, Incoming.Told told) {
    public static Command of(Incoming.Told told) {
        return new Command(null, told);
    }
}
