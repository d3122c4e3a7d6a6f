package kz.habarshy.outbox;

import java.util.Locale;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Lane;

/// The places of the outbox in a partition: `rows:CHAT` hash of posts, `queue:r|b:CHAT` lists of their ids,
/// `ready:ACCOUNT:r|b` sorted sets of chats by the time they may be served, `flying` sorted set of chats by the
/// time a stranger may settle their call.
final class Queues {
    static final String IN_FLIGHT = "flying";

    private Queues() {}

    static String rows(ChatKey chat) {
        return "rows:" + chat;
    }

    static String queue(ChatKey chat, Lane lane) {
        return "queue:" + letter(lane) + ":" + chat;
    }

    static String ready(Account account, Lane lane) {
        return "ready:" + account + ":" + letter(lane);
    }

    private static String letter(Lane lane) {
        return lane.name().substring(0, 1).toLowerCase(Locale.ROOT);
    }
}
