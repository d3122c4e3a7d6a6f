package kz.habarshy.outbox;

import java.util.concurrent.CompletableFuture;
import kz.habarshy.chat.Account;

/// The way out to a messenger. It never throws and its futures never fail: every outcome is a `DeliveryResult`.
public interface Messenger {
    /// Carries one post out, once; no retry of its own. Ends within 50 seconds, whatever the network does.
    CompletableFuture<DeliveryResult> deliver(Account account, Delivery delivery);
}
