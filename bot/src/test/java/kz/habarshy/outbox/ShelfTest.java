package kz.habarshy.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShelfTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final Account BOT = new Account("tg", 1);
    private static final ChatKey GROUP = new ChatKey(BOT, -1001);
    private static final Script OUTCOME = Script.load("outcome");

    private final int partition = Keys.partition(GROUP);
    private final Lease lease = new Lease(partition, "n:1", Long.MAX_VALUE);
    private final ManualClock clock = new ManualClock();
    private final Shelf shelf = new Shelf(REDIS.state(), clock, BOT, Duration.ofSeconds(45));

    @BeforeEach
    void own() {
        REDIS.own(partition, lease.token());
    }

    private void put(String id, Act act) {
        var entry = REDIS.entry(partition);
        var steps = new Steps(Keys.key(partition, "lease"), Keys.key(partition, "inbox"), Keys.key(partition, "tries"))
                .with(lease.token(), String.valueOf(clock.millis()))
                .with("E", entry);
        Outbox.put(steps, partition, Post.named(id, GROUP, act), id);
        REDIS.state().runNow(Script.load("complete"), steps.keys(), steps.arguments());
    }

    private void settle(Row row, String verdict) {
        var keys = List.of(
                Keys.key(partition, Queues.ready(BOT, Lane.REPLY)),
                Keys.key(partition, Queues.ready(BOT, Lane.BULK)),
                Keys.key(partition, Queues.IN_FLIGHT),
                Keys.key(partition, "inbox"),
                Keys.key(partition, "chat:" + GROUP),
                Keys.key(partition, Queues.rows(GROUP)),
                Keys.key(partition, Queues.queue(GROUP, Lane.REPLY)),
                Keys.key(partition, Queues.queue(GROUP, Lane.BULK)),
                Keys.key(partition, Queues.rows(GROUP)));
        REDIS.state()
                .runNow(
                        OUTCOME,
                        keys,
                        List.of(
                                String.valueOf(clock.millis()),
                                GROUP.toString(),
                                row.id(),
                                row.attempt(),
                                verdict,
                                "7",
                                "0",
                                "0",
                                "",
                                "",
                                "",
                                "",
                                "0"));
    }

    @Test
    void keepsEveryMinuteOfAGroupUnderTwentyWhateverWaits() {
        for (int i = 0; i < 120; i++) {
            put("m" + i, new Act.Say("x"));
        }
        var times = new ArrayList<Long>();
        for (int tick = 0; tick < 5 * 60 * 5; tick++) {
            for (var row : shelf.reserve(lease, Lane.REPLY, List.of(GROUP))) {
                times.add(clock.millis());
                settle(row, "sent");
            }
            clock.pass(Duration.ofMillis(200));
        }
        assertThat(times.size()).isBetween(75, 85);
        for (long start : times) {
            assertThat(times.stream()
                            .filter(at -> at >= start && at < start + 60_000)
                            .count())
                    .isLessThanOrEqualTo(20);
            assertThat(times.stream()
                            .filter(at -> at >= start && at < start + 1_000)
                            .count())
                    .isLessThanOrEqualTo(4);
        }
    }

    @Test
    void answersAMessageOfASupergroupThatHasTheNumberOfOneOfTheGroupItWas() {
        put(Post.ANSWER + 7, new Act.Say("before"));
        settle(shelf.reserve(lease, Lane.REPLY, List.of(GROUP)).getFirst(), "sent");
        put(Post.ANSWER + 7, new Act.Say("again"));
        assertThat(shelf.reserve(lease, Lane.REPLY, List.of(GROUP))).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        moved();
        put(Post.ANSWER + 7, new Act.Say("after"));
        var row = shelf.reserve(lease, Lane.REPLY, List.of(GROUP)).getFirst();
        assertThat(row.act()).isEqualTo(new Act.Say("after"));
        clock.pass(Duration.ofMinutes(1));
        settle(row, "sent");
        put(Post.ANSWER + 7, new Act.Say("again"));
        assertThat(shelf.reserve(lease, Lane.REPLY, List.of(GROUP))).isEmpty();
    }

    private void moved() {
        var steps = new Steps(Keys.key(partition, "lease"), Keys.key(partition, "inbox"), Keys.key(partition, "tries"))
                .with(lease.token(), String.valueOf(clock.millis()))
                .with("E", REDIS.entry(partition));
        steps.with("N", steps.key(Keys.key(partition, "chat:" + GROUP)), "id", "-1001000000001");
        REDIS.state().runNow(Script.load("complete"), steps.keys(), steps.arguments());
    }

    @Test
    void keepsOneCallInFlightAndSettlesAStrangersOnlyWhenItsTimeIsOver() {
        put("a", new Act.Say("a"));
        put("b", new Act.Say("b"));
        var first = shelf.reserve(lease, Lane.REPLY, List.of(GROUP));
        assertThat(first).extracting(Row::id).containsExactly("a");
        assertThat(shelf.reserve(lease, Lane.REPLY, List.of(GROUP))).isEmpty();
        clock.pass(Duration.ofSeconds(54));
        assertThat(shelf.overdue(lease)).isEmpty();
        clock.pass(Duration.ofSeconds(2));
        assertThat(shelf.overdue(lease)).extracting(Row::id).containsExactly("a");
    }

    @Test
    void takesALateOutcomeAsAFactAfterAnotherSettledItAsUnknown() {
        put("a", new Act.Say("a"));
        var row = shelf.reserve(lease, Lane.REPLY, List.of(GROUP)).getFirst();
        settle(row, "unknown");
        assertThat(REDIS.state().field(GROUP, Queues.rows(GROUP), "a.s")).isEqualTo("unknown");
        settle(row, "sent");
        assertThat(REDIS.state().field(GROUP, Queues.rows(GROUP), "a.s")).isEqualTo("sent");
        assertThat(REDIS.state().field(GROUP, Queues.rows(GROUP), "a.m")).isEqualTo("7");
    }

    @Test
    void leavesToAPersonWhatIsToBeTriedAgainAfterAnotherSettledItAsUnknown() {
        put("a", new Act.Say("a"));
        var row = shelf.reserve(lease, Lane.REPLY, List.of(GROUP)).getFirst();
        settle(row, "unknown");
        settle(row, "queued");
        assertThat(REDIS.state().field(GROUP, Queues.rows(GROUP), "a.s")).isEqualTo("unknown");
        clock.pass(Duration.ofMinutes(1));
        assertThat(shelf.reserve(lease, Lane.REPLY, List.of(GROUP))).isEmpty();
    }

    @Test
    void putsAnIdOnceEvenAfterItWasSent() {
        put("a", new Act.Say("a"));
        settle(shelf.reserve(lease, Lane.REPLY, List.of(GROUP)).getFirst(), "sent");
        put("a", new Act.Say("a"));
        clock.pass(Duration.ofMinutes(1));
        assertThat(shelf.reserve(lease, Lane.REPLY, List.of(GROUP))).isEmpty();
    }

    @Test
    void givesAQueuedPostItsLaterTextWhereItStands() {
        put("a", new Act.Say("old"));
        put("e", new Act.Edit("a", "new", List.of()));
        var row = shelf.reserve(lease, Lane.REPLY, List.of(GROUP)).getFirst();
        assertThat(row.act()).isEqualTo(new Act.Say("new"));
        settle(row, "sent");
        clock.pass(Duration.ofMinutes(1));
        assertThat(shelf.reserve(lease, Lane.REPLY, List.of(GROUP))).isEmpty();
    }

    @Test
    void takesBackAPostThatIsStillQueued() {
        put("a", new Act.Say("old"));
        put("b", new Act.Say("next"));
        put("r", new Act.Remove("a"));
        assertThat(shelf.reserve(lease, Lane.REPLY, List.of(GROUP)))
                .extracting(Row::id)
                .containsExactly("b");
        assertThat(REDIS.state().field(GROUP, Queues.rows(GROUP), "a.s")).isEqualTo("skipped");
    }

    @Test
    void refusesWhoeverHasNotTheLease() {
        put("a", new Act.Say("a"));
        var stranger = new Lease(partition, "n:2", Long.MAX_VALUE);
        assertThat(shelf.due(stranger, Lane.REPLY, 10).fenced()).isTrue();
        assertThat(shelf.reserve(stranger, Lane.REPLY, List.of(GROUP))).isEmpty();
    }
}
