package kz.habarshy.outbox;

import java.time.Duration;
import java.util.Map;
import kz.habarshy.chat.Act;

/// What became of one attempt.
public sealed interface DeliveryResult {
    /// It arrived; `message` is its id there, 0 where the act makes none. Also what was already so (not modified,
    /// already gone).
    record Delivered(long message) implements DeliveryResult {}

    /// The answer to an `Act.Ask`.
    record Found(Map<String, String> values) implements DeliveryResult {}

    /// The messenger asks to wait this long before this chat is tried again.
    record Throttled(Duration retryAfter) implements DeliveryResult {}

    /// Provably not sent (connection refused, a 5xx with Telegram's own JSON): may be tried again.
    record Unsent(String why) implements DeliveryResult {}

    /// Not accepted as it was; worth one more attempt in this form (no thread, no reply).
    record Instead(Act act, String why) implements DeliveryResult {}

    /// Nothing reaches this chat until the bot is placed in it anew.
    record Unreachable(String why) implements DeliveryResult {}

    /// The chat is there but the bot may not write in it.
    record Muted(String why) implements DeliveryResult {}

    /// The group became a supergroup with this id.
    record Moved(long to) implements DeliveryResult {}

    /// Refused for what it says; `ourBug` where the post itself is wrong and every other chat would refuse it too.
    record Rejected(String why, boolean ourBug) implements DeliveryResult {}

    /// The token is refused: nothing can be sent until an operator mends it.
    record TokenRefused(String why) implements DeliveryResult {}

    /// Nobody can tell whether it arrived.
    record Unknown(String why) implements DeliveryResult {}
}
