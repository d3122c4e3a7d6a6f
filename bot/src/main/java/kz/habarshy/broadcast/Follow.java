package kz.habarshy.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.habarshy.chat.Act;
import kz.habarshy.outbox.Ledger;
import org.jspecify.annotations.Nullable;

/// What a correction or a recall does in one chat, by what the ledger of the first broadcast says of it.
final class Follow {
    /// Less than the two days for which the messenger deletes, so that a queue's wait lies within.
    private static final Duration DELETABLE = Duration.ofHours(47);

    private Follow() {}

    /// How a chat stands to what it once got: `line` of the first ledger (null: none), when it arrived and when the
    /// chat last moved (machine milliseconds, 0: not known, not at all), and the text it shall get.
    record Case(Ledger.@Nullable Line line, long arrived, long moved, String html) {}

    static Act of(Broadcast first, Errand.Kind kind, Case chat, Instant machineNow) {
        Ledger.Line line = chat.line();
        String state = line == null ? "" : line.state();
        return switch (state) {
            case "sent" -> line == null ? skip(Reason.ABSENT) : arrived(first, kind, chat, line, machineNow);
            case "queued", "waiting" -> inQueue(first, kind, chat.html());
            case "unknown" -> skip(Reason.UNCLEAR);
            default -> skip(Reason.ABSENT);
        };
    }

    private static Act arrived(Broadcast first, Errand.Kind kind, Case chat, Ledger.Line line, Instant machineNow) {
        if (line.message() == 0) {
            return skip(Reason.UNCLEAR);
        }
        if (chat.moved() > 0 && chat.moved() >= chat.arrived()) {
            return skip(Reason.MOVED);
        }
        boolean deletable = chat.arrived() > 0
                && Instant.ofEpochMilli(chat.arrived()).plus(DELETABLE).isAfter(machineNow);
        return kind == Errand.Kind.RECALL && deletable
                ? new Act.Withdraw(first.post(), first.ledger(), line.message(), chat.html())
                : new Act.EditMessage(line.message(), chat.html(), List.of());
    }

    private static Act inQueue(Broadcast first, Errand.Kind kind, String html) {
        return kind == Errand.Kind.RECALL
                ? new Act.Withdraw(first.post(), first.ledger(), 0, html)
                : new Act.Edit(first.post(), html, List.of());
    }

    private static Act skip(Reason why) {
        return new Act.Skip(why.code());
    }
}
