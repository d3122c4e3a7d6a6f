package kz.habarshy.intake;

import static kz.habarshy.Eventually.eventually;
import static kz.habarshy.intake.Node.BOT;
import static kz.habarshy.intake.Node.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.RawText;
import kz.habarshy.outbox.Delivery;
import kz.habarshy.outbox.PaceSettings;
import kz.habarshy.outbox.RecordingMessenger;
import kz.habarshy.redis.Bell;
import kz.habarshy.redis.EmbeddedServer;
import kz.habarshy.redis.GatedRedis;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.RedisConnection;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.redis.TestRedis;
import kz.habarshy.time.MachineClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What is left of an update when Redis, the program or a week ends between two steps.
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RestartWindowsTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final PaceSettings OPEN = new PaceSettings(30, 10_000);
    private static final ChatKey CHAT = new ChatKey(BOT, 5);

    @TempDir
    Path folder;

    private final RecordingMessenger messenger = new RecordingMessenger();

    private static Decision say(Incoming news) {
        return news instanceof Incoming.Said said
                ? Decision.say(Post.reply(said.chat(), new Act.Say(said.text())))
                : Decision.NONE;
    }

    private List<String> texts() {
        return messenger.delivered().stream()
                .map(Delivery::act)
                .map(act -> ((Act.Say) act).html())
                .toList();
    }

    @Test
    void losesNothingThatComesAtOnceWhenRedisLeavesANewOwnerWithoutAnAnswer() {
        var left = new Inbox(REDIS.state(), new Bell(REDIS.announcements()));
        left.append(List.of(new Inbox.Raw(CHAT, 1, "", RawText.of("a")), new Inbox.Raw(CHAT, 2, "", RawText.of("b"))));
        try (var line = new GatedRedis(REDIS.port())) {
            var completed = line.after("complete");
            try (var node = new Node(
                    "n", line.state(), line.announcements(), messenger, (news, state, now) -> say(news), OPEN)) {
                completed.awaitReached();
                completed.answersNever();
                node.intake().accept(List.of(update(3, 5, "c")), false);
                eventually("all are said", () -> texts().size() == 3);
                assertThat(texts()).containsExactly("a", "b", "c");
            }
        }
    }

    @Test
    void takesNothingForPoisonBecauseRedisWentAwayEachTimeItWasBegun() {
        new Inbox(REDIS.state(), new Bell(REDIS.announcements()))
                .append(List.of(new Inbox.Raw(CHAT, 1, "", RawText.of("a"))));
        try (var line = new GatedRedis(REDIS.port())) {
            var begun = new ArrayList<>(List.of(line.after("tries")));
            try (var node = new Node(
                    "n", line.state(), line.announcements(), messenger, (news, state, now) -> say(news), OPEN)) {
                while (begun.size() < 5) {
                    begun.getLast().awaitReached();
                    begun.add(line.after("tries"));
                    begun.get(begun.size() - 2).answersNever();
                }
                begun.getLast().open();
                eventually("it is said", () -> !texts().isEmpty());
                assertThat(REDIS.deadLetters(Keys.partition(CHAT))).isZero();
                assertThat(node.engine().owned()).isNotEmpty();
            }
        }
        assertThat(texts()).containsExactly("a");
    }

    @Test
    void confirmsNothingAndAnswersOnceWhenRedisIsKilledBetweenAppendAndConfirmation() {
        try (var server = EmbeddedServer.start(folder);
                var line = new GatedRedis(server.port());
                var node = new Node(
                        "n", line.state(), line.announcements(), messenger, (news, state, now) -> say(news), OPEN)) {
            eventually("owns all", () -> node.engine().owned().size() == Keys.OWNED);
            var appended = line.after("append");
            var batch = List.of(update(1, 5, "a"), update(2, 5, "b"));
            var confirmed = CompletableFuture.runAsync(() -> node.intake().accept(batch));
            appended.awaitReached();
            long killed = server.pid();
            ProcessHandle.of(killed).ifPresent(ProcessHandle::destroyForcibly);
            appended.answersNever();
            assertThatThrownBy(confirmed::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(StateUnavailable.class);
            eventually("the poll is repeated until it is confirmed", () -> isAccepted(node, batch));
            node.intake().accept(List.of(update(3, 5, "c")));
            eventually("all are said", () -> texts().size() >= 3);
            assertThat(texts()).containsExactly("a", "b", "c");
            assertThat(server.pid()).isNotEqualTo(killed);
        }
    }

    @Test
    void sendsOnceWhatLeftWithADecisionWhoseAnswerNeverCame() {
        sendsOnceWhatIsTakenByACallWhoseAnswerNeverComes("complete", (news, state, now) -> say(news));
    }

    @Test
    void sendsOnceWhatWasReservedByACallWhoseAnswerNeverCame() {
        Decider later = (news, state, now) -> news instanceof Incoming.Said said
                ? Decision.say(Post.reply(said.chat(), new Act.Say(said.text())).after(1))
                : Decision.NONE;
        sendsOnceWhatIsTakenByACallWhoseAnswerNeverComes("reserve", later);
    }

    private void sendsOnceWhatIsTakenByACallWhoseAnswerNeverComes(String script, Decider decider) {
        try (var line = new GatedRedis(REDIS.port());
                var node = new Node("n", line.state(), line.announcements(), messenger, decider, OPEN)) {
            eventually("owns all", () -> node.engine().owned().size() == Keys.OWNED);
            var reserved = line.after(script);
            node.intake().accept(List.of(update(1, 5, "a")));
            reserved.awaitReached();
            reserved.answersNever();
            eventually("it is sent after all", () -> !texts().isEmpty());
            node.intake().accept(List.of(update(2, 5, "b")));
            eventually("what comes next too", () -> texts().size() >= 2);
            assertThat(texts()).containsExactly("a", "b");
        }
    }

    @Test
    void sendsWhatWaitedForABotWithoutATokenAsSoonAsItHasOneAgain() {
        var other = new Account("tg", 700000002);
        Decider toTheOther = (news, state, now) -> news instanceof Incoming.Said said
                ? Decision.say(Post.reply(new ChatKey(other, 5), new Act.Say(said.text())))
                        .and(say(news))
                : Decision.NONE;
        try (var node = speaking(toTheOther, List.of(BOT))) {
            node.intake().accept(List.of(update(1, 5, "a")));
            eventually("the own bot has said it", () -> !texts().isEmpty());
        }
        assertThat(texts()).containsExactly("a");
        try (var node = speaking(toTheOther, List.of(BOT, other))) {
            eventually("the other too", () -> texts().size() == 2);
            assertThat(node.engine().owned()).isNotEmpty();
        }
        assertThat(texts()).containsExactly("a", "a");
    }

    private Node speaking(Decider decider, List<Account> bots) {
        return new Node(
                "n" + bots.size(),
                REDIS.state(),
                REDIS.announcements(),
                messenger,
                decider,
                OPEN,
                MachineClock.system(),
                bots);
    }

    private static boolean isAccepted(Node node, List<Arrival> batch) {
        try {
            node.intake().accept(batch);
            return true;
        } catch (StateUnavailable away) {
            return false;
        }
    }

    @Test
    void takesLowerIdsAfterAnIdleWeekForNew() {
        try (var node =
                new Node("n", REDIS.state(), REDIS.announcements(), messenger, (news, state, now) -> say(news), OPEN)) {
            node.intake().accept(List.of(update(7_000, 5, "a"), update(7_001, 5, "b")));
            eventually("both said", () -> texts().size() == 2);
            REDIS.idleWeek();
            node.intake().accept(List.of(update(7_001, 5, "c"), update(3, 5, "d"), update(3, 5, "d")));
            eventually("the new ones too", () -> texts().size() >= 4);
            assertThat(texts()).containsExactly("a", "b", "c", "d");
        }
    }

    @Test
    void putsAnUpdateAsideThatEndedTheProcessThreeTimesAndAnswersTheOthers() throws Exception {
        var sent = folder.resolve("sent");
        var neighbour = LongStream.range(6, 500)
                .mapToObj(id -> new ChatKey(BOT, id))
                .filter(chat -> Keys.partition(chat) == Keys.partition(CHAT))
                .findFirst()
                .orElseThrow();
        try (var redis = RedisConnection.local(REDIS.port())) {
            new Inbox(redis.state(), new kz.habarshy.redis.Bell(redis.announcements()))
                    .append(List.of(
                            new Inbox.Raw(neighbour, 1, "", RawText.of("before")),
                            new Inbox.Raw(CHAT, 2, "", RawText.of("poison")),
                            new Inbox.Raw(CHAT, 3, "", RawText.of("after"))));
        }
        for (int life = 1; life <= 3; life++) {
            var doomed = DoomedNode.start(REDIS.port(), "doomed" + life, sent);
            assertThat(doomed.waitFor()).isEqualTo(DoomedNode.ENDED);
            REDIS.runOut("doomed" + life);
        }
        var last = DoomedNode.start(REDIS.port(), "last", sent);
        try {
            // The call for "before" may have been cut short: nobody repeats it then.
            eventually("what came behind it is sent", () -> lines(sent).contains("after"));
            assertThat(lines(sent)).doesNotHaveDuplicates().doesNotContain("poison");
            assertThat(REDIS.deadLetters(Keys.partition(CHAT))).isEqualTo(1);
        } finally {
            last.destroyForcibly().waitFor();
        }
    }

    private static List<String> lines(Path file) {
        try (Stream<String> lines = Files.exists(file) ? Files.lines(file) : Stream.empty()) {
            return lines.toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
