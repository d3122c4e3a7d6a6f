package kz.habarshy.outbox;

import java.util.Map;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Incoming;

/// What the outbox tells the staff's desk.
final class Alarms {
    private Alarms() {}

    /// The messenger refused a broadcast's post for what it is: every other chat would refuse it too.
    static Command badPost(Row row, String why) {
        return new Command(
                "bad:" + row.ledger(),
                new Incoming.Told(ChatKey.DESK, "broadcast-stop", Map.of("ledger", row.ledger(), "why", why)));
    }
}
