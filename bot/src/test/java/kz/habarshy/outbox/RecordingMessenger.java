package kz.habarshy.outbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import kz.habarshy.chat.Account;

/// A messenger that keeps what it was given and answers as told; by default everything arrives.
public final class RecordingMessenger implements Messenger {
    /// A call may stand still without holding up another.
    private static final ExecutorService CALLS = Executors.newVirtualThreadPerTaskExecutor();

    private final List<Delivery> delivered = new CopyOnWriteArrayList<>();
    private final AtomicLong messages = new AtomicLong(1000);
    private volatile Function<Delivery, DeliveryResult> answers =
            delivery -> new DeliveryResult.Delivered(messages.incrementAndGet());

    public void answer(Function<Delivery, DeliveryResult> how) {
        answers = how;
    }

    /// The answer of a messenger that took the post.
    public DeliveryResult taken() {
        return new DeliveryResult.Delivered(messages.incrementAndGet());
    }

    @Override
    public CompletableFuture<DeliveryResult> deliver(Account account, Delivery delivery) {
        delivered.add(delivery);
        return CompletableFuture.supplyAsync(() -> answers.apply(delivery), CALLS);
    }

    public List<Delivery> delivered() {
        return delivered;
    }
}
