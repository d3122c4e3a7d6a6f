package kz.habarshy.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.habarshy.ManualClock;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Lane;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Lease;
import kz.habarshy.redis.Script;
import kz.habarshy.redis.Steps;
import kz.habarshy.redis.TestRedis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LedgerTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    static final Account BOT = new Account("tg", 1);
    static final ChatKey GROUP = new ChatKey(BOT, -1001);
    static final Act SAY = new Act.Say("x");

    private final Books books = new Books(REDIS, GROUP);

    @BeforeEach
    void own() {
        books.own();
    }

    /// One chat's posts and outcomes, each by the script that the program uses.
    static final class Books {
        private final TestRedis redis;
        private final ChatKey chat;
        private final int partition;
        private final Lease lease;
        final ManualClock clock = new ManualClock();
        private final Shelf shelf;

        Books(TestRedis redis, ChatKey chat) {
            this.redis = redis;
            this.chat = chat;
            this.partition = Keys.partition(chat);
            this.lease = new Lease(partition, "n:1", Long.MAX_VALUE);
            this.shelf = new Shelf(redis.state(), clock, BOT, Duration.ofSeconds(45));
        }

        void own() {
            redis.own(partition, lease.token());
        }

        void put(Post... posts) {
            var steps = new Steps(
                            Keys.key(partition, "lease"), Keys.key(partition, "inbox"), Keys.key(partition, "tries"))
                    .with(lease.token(), String.valueOf(clock.millis()))
                    .with("E", redis.entry(partition));
            List.of(posts).forEach(post -> Outbox.put(steps, partition, post, String.valueOf(post.id())));
            redis.state().runNow(Script.load("complete"), steps.keys(), steps.arguments());
        }

        Post post(String id, String ledger, Act act) {
            return Post.bulk(id, chat, act, ledger);
        }

        @Nullable
        Row reserve() {
            clock.pass(java.time.Duration.ofMinutes(1));
            var rows = shelf.reserve(lease, Lane.BULK, List.of(chat));
            return rows.isEmpty() ? null : rows.getFirst();
        }

        Row reserved() {
            return java.util.Objects.requireNonNull(reserve());
        }

        void settle(Row row, String verdict, String detail) {
            var keys = List.of(
                    Keys.key(partition, Queues.ready(BOT, Lane.REPLY)),
                    Keys.key(partition, Queues.ready(BOT, Lane.BULK)),
                    Keys.key(partition, Queues.IN_FLIGHT),
                    Keys.key(partition, "inbox"),
                    Keys.key(partition, "chat:" + chat),
                    Keys.key(partition, Queues.rows(chat)),
                    Keys.key(partition, Queues.queue(chat, Lane.REPLY)),
                    Keys.key(partition, Queues.queue(chat, Lane.BULK)),
                    Keys.key(partition, Ledger.place(row.ledger())));
            redis.state()
                    .runNow(
                            Script.load("outcome"),
                            keys,
                            List.of(
                                    String.valueOf(clock.millis()),
                                    chat.toString(),
                                    row.id(),
                                    row.attempt(),
                                    verdict,
                                    detail,
                                    String.valueOf(clock.millis()),
                                    "0",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "1"));
        }

        String line(String ledger) {
            return String.valueOf(redis.state().field(chat, Ledger.place(ledger), chat.toString()));
        }

        Map<String, Long> sums(String ledger, String... reasons) {
            return new Ledger(redis.state()).sums(ledger, List.of(reasons));
        }
    }

    @Test
    void countsAReasonAsLongAsItHolds() {
        books.put(books.post("b:1", "b1", SAY));
        books.settle(books.reserved(), "failed", "unsent 502");
        assertThat(books.sums("b1", "failed.unsent")).isEqualTo(Map.of("failed", 1L, "failed.unsent", 1L));
        books.put(books.post("b:1", "b1", SAY).again("1"));
        assertThat(books.sums("b1", "failed.unsent")).isEqualTo(Map.of("queued", 1L));
    }

    @Test
    void triesAFailureOnceARoundAndNeverWhatArrived() {
        books.put(books.post("b:1", "b1", SAY));
        books.settle(books.reserved(), "failed", "unsent 502");
        books.put(books.post("b:1", "b1", SAY).again("1"));
        books.settle(books.reserved(), "failed", "unsent 502");
        books.put(books.post("b:1", "b1", SAY).again("1"));
        assertThat(books.reserve()).isNull();
        books.put(books.post("b:1", "b1", SAY).again("2"));
        books.settle(books.reserved(), "sent", "77");
        books.put(books.post("b:1", "b1", SAY).again("3"));
        assertThat(books.reserve()).isNull();
        assertThat(books.line("b1")).isEqualTo("sent 77");
    }

    @Test
    void sendsAnUnknownOneAgainOnlyOnceAPersonSaidThatItDidNotArrive() {
        books.put(books.post("b:1", "b1", SAY));
        books.settle(books.reserved(), "unknown", "timeout");
        books.put(books.post("b:1", "b1", SAY).again("1"));
        assertThat(books.line("b1")).isEqualTo("unknown timeout");
        books.put(
                books.post("b:1.settled", "b1", new Act.Settle("failed", "by_hand")),
                books.post("b:1", "b1", SAY).again("1"));
        assertThat(books.line("b1")).isEqualTo("queued");
        assertThat(books.reserve()).isNotNull();
    }

    @Test
    void dropsTheSecondAttemptWhenTheFirstTurnsOutToHaveArrived() {
        books.put(books.post("b:1", "b1", SAY));
        var first = books.reserved();
        books.settle(first, "unknown", "timeout");
        books.put(
                books.post("b:1.settled", "b1", new Act.Settle("failed", "by_hand")),
                books.post("b:1", "b1", SAY).again("1"));
        books.settle(first, "sent", "77");
        assertThat(books.line("b1")).isEqualTo("sent 77");
        assertThat(books.reserve()).isNull();
    }

    @Test
    void settlesOnlyWhatIsUnknown() {
        books.put(books.post("b:1", "b1", SAY));
        books.put(books.post("s", "b1", new Act.Settle("sent", "0")));
        assertThat(books.line("b1")).isEqualTo("queued");
        books.settle(books.reserved(), "unknown", "timeout");
        books.put(books.post("s", "b1", new Act.Settle("sent", "0")));
        assertThat(books.sums("b1")).isEqualTo(Map.of("sent", 1L));
    }

    @Test
    void givesUpOnlyWhatStillWaitsUntilItIsAskedForAgain() {
        var givenUp = books.post("g", "b1", new Act.GiveUp("b:1", "no_bot"));
        books.put(books.post("b:1", "b1", SAY), givenUp);
        assertThat(books.sums("b1", "skipped.no_bot")).isEqualTo(Map.of("skipped", 1L, "skipped.no_bot", 1L));
        books.put(books.post("b:1", "b1", SAY));
        assertThat(books.reserve()).isNull();
        books.put(books.post("b:1", "b1", SAY).again("1"));
        var call = books.reserved();
        books.put(givenUp);
        assertThat(books.line("b1")).isEqualTo("queued");
        books.settle(call, "sent", "77");
        books.put(givenUp);
        assertThat(books.sums("b1")).isEqualTo(Map.of("sent", 1L));
    }

    @Test
    void offersWhatWaitsBehindSomethingGivenUp() {
        books.put(
                books.post("b:1", "b1", SAY),
                books.post("b:2", "b2", SAY),
                books.post("g", "b1", new Act.GiveUp("b:1", "no_bot")));
        assertThat(books.reserved().id()).isEqualTo("b:2");
    }

    @Test
    void takesBackWhatIsQueuedInBothLedgers() {
        books.put(books.post("b:1", "b1", SAY));
        books.put(books.post("b:2", "b2", new Act.Withdraw("b:1", "b1", 0, "gone")));
        assertThat(books.line("b1")).isEqualTo("skipped recalled");
        assertThat(books.line("b2")).isEqualTo("sent queued");
        assertThat(books.reserve()).isNull();
    }

    @Test
    void waitsForACallUnderWayBeforeTakingItBack() {
        books.put(books.post("b:1", "b1", SAY));
        var first = books.reserved();
        books.put(books.post("b:2", "b2", new Act.Withdraw("b:1", "b1", 0, "gone")));
        assertThat(books.reserve()).isNull();
        books.settle(first, "sent", "77");
        var second = books.reserved();
        assertThat(second.delivery().target()).isEqualTo(77);
        books.settle(second, "sent", "0");
        assertThat(books.sums("b2", "sent.0")).isEqualTo(Map.of("sent", 1L, "sent.0", 1L));
        assertThat(books.line("b1")).isEqualTo("sent 77");
    }

    @Test
    void givesAQueuedPostItsCorrectionAndNotesIt() {
        books.put(books.post("b:1", "b1", SAY));
        books.put(books.post("b:2", "b2", new Act.Edit("b:1", "new", List.of())));
        assertThat(books.reserved().act()).isEqualTo(new Act.Say("new"));
        assertThat(books.line("b2")).isEqualTo("sent queued");
    }
}
