package kz.habarshy.intake;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Post;
import kz.habarshy.outbox.DeliveryResult;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.outbox.Messenger;
import kz.habarshy.outbox.PaceSettings;
import kz.habarshy.redis.Bell;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.TestRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// However much waits, it waits in Redis: a node's heap stays as it is. `-Dhabarshy.backlog=200000` for the large form.
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BacklogTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final int BACKLOG = Integer.getInteger("habarshy.backlog", 15_000);
    private static final int AT_ONCE = 1_000;
    private static final String TEXT = "Үйде жоқ едім, санақшы келіп кетіпті. Енді не істеймін? ".repeat(8);
    private static final long MEGABYTES = 1 << 20;

    private final AtomicLong sent = new AtomicLong();
    private final Messenger messenger = (account, delivery) ->
            CompletableFuture.completedFuture(new DeliveryResult.Delivered(sent.incrementAndGet()));

    private static Decision announce(Incoming news, ChatState state, Instant now) {
        return news instanceof Incoming.Said said
                ? Decision.say(Post.bulk("b", said.chat(), new Act.Say(said.text()), "1"))
                        .and(Decision.change(state.set("text", said.text())))
                : Decision.NONE;
    }

    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTES;
    }

    private long counted(Ledger ledger) {
        return ledger.sums("1").values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void keepsItsHeapFlatWhateverWaitsInTheInboxAndInTheQueue() {
        var inbox = new Inbox(REDIS.state(), new Bell(REDIS.announcements()));
        var intake = new Intake(inbox, new Routes(REDIS.state(), REDIS.announcements()));
        for (long first = 1; first <= BACKLOG; first += AT_ONCE) {
            intake.accept(LongStream.range(first, first + AT_ONCE)
                    .mapToObj(chat -> Node.update(chat, chat, TEXT))
                    .toList());
        }
        long before = heap();
        var ledger = new Ledger(REDIS.state());
        try (var node = new Node(
                "n1",
                REDIS.state(),
                REDIS.announcements(),
                messenger,
                BacklogTest::announce,
                new PaceSettings(30, 100))) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                long decided = (long) BACKLOG * quarter / 4;
                eventually("a quarter more is decided", Duration.ofMinutes(5), () -> counted(ledger) >= decided);
                assertThat(heap() - before)
                        .as("MB more than before, after %d", decided)
                        .isLessThan(100);
            }
            assertThat(node.engine().owned()).isNotEmpty();
            assertThat(ledger.sums("1").getOrDefault("queued", 0L)).isGreaterThan((long) BACKLOG / 2);
            assertThat(sent.get()).isPositive();
        }
    }
}
