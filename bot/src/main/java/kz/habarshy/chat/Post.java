package kz.habarshy.chat;

import org.jspecify.annotations.Nullable;

/// Something to deliver to a chat. A post with an id that the chat has seen is put once, however often it is decided;
/// without an id it gets one from the news that caused it. `ledger` names the broadcast that counts it. `notBefore` is
/// in milliseconds of the machine clock, 0: at once. `again` names the round in which a post of this id that ended
/// without arriving is tried once more.
public record Post(
        @Nullable String id,
        ChatKey to,
        Lane lane,
        Act act,
        @Nullable String ledger,
        long notBefore,
        @Nullable String again) {
    /// Begins the name of an answer in a group; its chat is told under which message it stands (`Told` `q.sent`).
    public static final String ANSWER = "answer:";

    /// Begins the name of a warning in a group; its chat is told likewise (`Told` `w.sent`).
    public static final String WARNING = "warning:";

    public static Post reply(ChatKey to, Act act) {
        return new Post(null, to, Lane.REPLY, act, null, 0, null);
    }

    public static Post named(String id, ChatKey to, Act act) {
        return new Post(id, to, Lane.REPLY, act, null, 0, null);
    }

    public static Post bulk(String id, ChatKey to, Act act, @Nullable String ledger) {
        return new Post(id, to, Lane.BULK, act, ledger, 0, null);
    }

    public Post after(long millis) {
        return new Post(id, to, lane, act, ledger, millis, again);
    }

    public Post withId(String newId) {
        return new Post(newId, to, lane, act, ledger, notBefore, again);
    }

    public Post again(String round) {
        return new Post(id, to, lane, act, ledger, notBefore, round);
    }
}
