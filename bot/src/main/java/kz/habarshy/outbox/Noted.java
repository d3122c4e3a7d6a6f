package kz.habarshy.outbox;

import kz.habarshy.chat.Act;
import kz.habarshy.chat.Lane;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Steps;

/// Posts that reach nobody and that a ledger alone notes, as steps of the call that completes their decision.
final class Noted {
    private Noted() {}

    static boolean reachesNobody(Act act) {
        return act instanceof Act.Skip || act instanceof Act.Settle || act instanceof Act.GiveUp;
    }

    static void put(Steps steps, int partition, Post post) {
        if (post.ledger() == null) {
            return;
        }
        var chat = post.to();
        var book = Outbox.book(steps, partition, post.ledger());
        switch (post.act()) {
            case Act.Skip skip -> steps.with("S", book, chat.toString(), "", "skipped", skip.why());
            case Act.Settle settle -> steps.with("S", book, chat.toString(), "unknown", settle.state(), settle.why());
            case Act.GiveUp given ->
                steps.with(
                        "G",
                        steps.key(Keys.key(partition, Queues.rows(chat))),
                        steps.key(Keys.key(partition, Queues.queue(chat, Lane.BULK))),
                        steps.key(Keys.key(partition, Queues.ready(chat.account(), Lane.BULK))),
                        book,
                        chat.toString(),
                        given.post(),
                        given.why());
            default -> throw new IllegalArgumentException("Not for the ledger alone: " + post.act());
        }
    }
}
