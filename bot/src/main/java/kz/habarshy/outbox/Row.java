package kz.habarshy.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Lane;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Json;

/// One post taken for delivery: whose it is, which attempt, what it does and to whom it goes now.
record Row(
        ChatKey chat,
        Lane lane,
        String id,
        String attempt,
        Act act,
        long chatId,
        String target,
        String ledger,
        int tries,
        String rest,
        int partition) {

    /// Reads a row of `reserve.lua`.
    static Row read(int partition, Lane lane, List<?> parts) {
        var chat = ChatKey.parse(text(parts, 0));
        var tries = text(parts, 9);
        return new Row(
                chat,
                lane,
                text(parts, 1),
                text(parts, 2),
                withLaterText(Json.read(text(parts, 4), Act.class), text(parts, 5)),
                Long.parseLong(text(parts, 6)),
                text(parts, 7),
                text(parts, 8),
                tries.isEmpty() ? 0 : Integer.parseInt(tries),
                text(parts, 10),
                partition);
    }

    /// The same, to where the chat is now.
    Row to(long present) {
        return new Row(chat, lane, id, attempt, act, present, target, ledger, tries, rest, partition);
    }

    private static Act withLaterText(Act act, String later) {
        if (later.isEmpty() || !(act instanceof Act.Say said)) {
            return act;
        }
        return Json.read(later, Act.class) instanceof Act.Edit edit
                ? new Act.Say(edit.html(), edit.buttons(), said.replyTo(), said.thread(), said.silent())
                : act;
    }

    /// An edit or removal of an earlier post that never got a message to change.
    boolean hasNothingToChange() {
        return message() == 0 && (act instanceof Act.Edit || act instanceof Act.Remove || act instanceof Act.Withdraw);
    }

    /// Nothing goes to a chat at rest, but an answer made under a group's new id before its move was known is owed
    /// there.
    boolean isAtRest() {
        return !rest.isEmpty() && !(rest.equals("moved") && id.startsWith(Post.ANSWER));
    }

    Delivery delivery() {
        return new Delivery(chatId, act, message());
    }

    private long message() {
        long known = act instanceof Act.Withdraw withdraw ? withdraw.message() : 0;
        return target.isEmpty() ? known : Long.parseLong(target);
    }

    private static String text(List<?> parts, int index) {
        return parts.get(index) instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : String.valueOf(parts.get(index));
    }
}
