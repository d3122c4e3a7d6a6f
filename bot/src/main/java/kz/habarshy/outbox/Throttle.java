package kz.habarshy.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.outbox.DeliveryResult.Throttled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells one chat's flood wait from the whole token's: the messenger does not say which it means, so several chats
/// thrown back within seconds mean the token.
final class Throttle {
    private static final Logger LOG = LoggerFactory.getLogger(Throttle.class);
    private static final long WINDOW_MILLIS = 3_000;
    private static final int CHATS = 3;
    /// A wait longer than this is one chat's own; the token is never paused by it for so long.
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Pace pace;
    private final Map<Account, Set<ChatKey>> chats = new HashMap<>();
    private long since;

    Throttle(Pace pace) {
        this.pace = pace;
    }

    synchronized void heard(Account account, Row row, DeliveryResult result, long now) {
        if (result instanceof DeliveryResult.TokenRefused) {
            slowDown(account, now + LONGEST.toMillis());
        }
        if (!(result instanceof Throttled(Duration retryAfter))) {
            return;
        }
        SendTimes.chatThrownBack();
        if (now - since > WINDOW_MILLIS) {
            chats.clear();
            since = now;
        }
        var thrownBack = chats.computeIfAbsent(account, any -> new HashSet<>());
        thrownBack.add(row.chat());
        if (thrownBack.size() == CHATS) {
            slowDown(account, now + Math.min(retryAfter.toMillis(), LONGEST.toMillis()));
        }
    }

    private void slowDown(Account account, long until) {
        SendTimes.tokenThrownBack();
        pace.slowDown(account, until).exceptionally(away -> {
            LOG.warn("The token's pause could not be written down");
            return List.of();
        });
    }
}
