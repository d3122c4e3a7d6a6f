package kz.habarshy.intake;

import static kz.habarshy.Eventually.eventually;
import static kz.habarshy.intake.Node.BOT;
import static kz.habarshy.intake.Node.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.RawText;
import kz.habarshy.outbox.Delivery;
import kz.habarshy.outbox.PaceSettings;
import kz.habarshy.outbox.RecordingMessenger;
import kz.habarshy.redis.GatedRedis;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What may come between the hand-over of an update that is written down nowhere and its completion.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HandedTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final ChatKey CHAT = new ChatKey(BOT, 5);
    private static final PaceSettings OPEN = new PaceSettings(30, 10_000);

    private final RecordingMessenger messenger = new RecordingMessenger();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final AtomicInteger updates = new AtomicInteger();
    private GatedRedis line;
    private Node node;

    @BeforeEach
    void start() {
        line = new GatedRedis(REDIS.port());
        node = node("n", line);
        eventually("owns all", () -> node.engine().owned().size() == Keys.OWNED);
        eventually("decides at once what it is handed", this::decidesAtOnce);
    }

    @AfterEach
    void stop() {
        slow.countDown();
        node.close();
        line.close();
    }

    private Node node(String name, GatedRedis redis) {
        return new Node(name, redis.state(), redis.announcements(), messenger, this::decide, OPEN);
    }

    private Decision decide(Incoming news, ChatState state, java.time.Instant now) {
        if (!(news instanceof Incoming.Said said)) {
            return Decision.NONE;
        }
        if (said.text().equals("slow")) {
            await(slow);
        }
        if (said.text().startsWith("press")) {
            return Decision.say(Post.reply(news.chat(), new Act.AnswerPress("1", said.text(), false)));
        }
        int count = Integer.parseInt(state.field("n", "0")) + 1;
        return Decision.say(Post.reply(news.chat(), new Act.Say(said.text())))
                .and(Decision.change(state.set("n", String.valueOf(count))));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Once a second a lane looks into its inbox, and refuses meanwhile.
    private boolean decidesAtOnce() {
        String before = REDIS.lastWritten(CHAT);
        int said = messenger.delivered().size();
        hand("at once");
        eventually("said", () -> messenger.delivered().size() > said);
        return REDIS.lastWritten(CHAT).equals(before);
    }

    private void hand(String text) {
        node.intake().accept(List.of(update(updates.incrementAndGet(), 5, text)), false);
    }

    private List<String> texts() {
        return messenger.delivered().stream()
                .map(Delivery::act)
                .map(act -> act instanceof Act.AnswerPress press ? press.notice() : ((Act.Say) act).html())
                .filter(text -> !text.equals("at once"))
                .toList();
    }

    @Test
    void countsOnceWhatComesAgainByEitherWay() {
        var batch = List.of(update(101, 5, "a"), update(101, 5, "a again"), update(102, 5, "b"));
        node.intake().accept(batch, false);
        node.intake().accept(batch, false);
        node.intake().accept(batch, true);
        node.intake().accept(List.of(update(103, 5, "c")), true);
        node.intake().accept(List.of(update(103, 5, "c again")), false);
        hand("end");
        eventually("all are said", () -> texts().contains("end"));
        assertThat(texts()).containsExactly("a", "b", "c", "end");
    }

    @Test
    void decidesByTheStateThatARefusedRepeatLeftAlone() {
        hand("a");
        eventually("a is said", () -> texts().size() == 1);
        String before = count();
        node.intake().accept(List.of(update(updates.get(), 5, "a again")), false);
        hand("b");
        eventually("b is said", () -> texts().size() == 2);
        assertThat(Integer.parseInt(count())).isEqualTo(Integer.parseInt(before) + 1);
    }

    @Test
    void answersAPressThatComesWithARepeatedOneAndThatOneOnlyOnce() {
        long neighbour = LongStream.range(6, 500)
                .filter(id -> Keys.partition(new ChatKey(BOT, id)) == Keys.partition(CHAT))
                .findFirst()
                .orElseThrow();
        node.intake().accept(List.of(update(101, 5, "press a")), false);
        node.intake().accept(List.of(update(101, 5, "press a"), update(102, neighbour, "press b")), false);
        eventually("both are answered", () -> texts().contains("press b"));
        assertThat(texts()).containsExactly("press a", "press b");
    }

    private String count() {
        return String.valueOf(REDIS.state().field(CHAT, Change.chat(CHAT), "n"));
    }

    @Test
    void goesBehindWhatStandsInTheInbox() {
        var completing = line.before("complete", CHAT);
        var handed = CompletableFuture.runAsync(() -> hand("second"));
        completing.awaitReached();
        var appending = CompletableFuture.runAsync(
                () -> node.inbox().append(List.of(new Inbox.Raw(CHAT, 900, "", RawText.of("first")))));
        eventually("the other stands in the inbox", () -> REDIS.waiting(CHAT) > 0);
        completing.open();
        handed.join();
        appending.join();
        eventually("both are said", () -> texts().size() >= 2);
        assertThat(texts()).containsExactly("first", "second");
    }

    @Test
    void confirmsWhatTakesLongToDecideOnceItIsWrittenDown() {
        CompletableFuture.runAsync(() -> hand("slow"))
                .orTimeout(5, java.util.concurrent.TimeUnit.SECONDS)
                .join();
        assertThat(texts()).isEmpty();
        assertThat(REDIS.waiting(CHAT)).isEqualTo(1);
        slow.countDown();
        hand("end");
        eventually("all are said", () -> texts().contains("end"));
        assertThat(texts()).containsExactly("slow", "end");
    }

    @Test
    void writesDownWhatComesWhileMoreIsUnderWayThanABatchLeadsTo() {
        var answer = new CountDownLatch(1);
        messenger.answer(delivery -> {
            await(answer);
            return messenger.taken();
        });
        node.intake()
                .accept(
                        LongStream.rangeClosed(1_000, 1_100)
                                .mapToObj(chat -> update(chat, chat, "one of many"))
                                .toList(),
                        false);
        eventually("all are under way", () -> messenger.delivered().size() > 100);
        String before = REDIS.lastWritten(CHAT);
        hand("a");
        assertThat(REDIS.lastWritten(CHAT)).isNotEqualTo(before);
        answer.countDown();
        eventually("it is said", () -> texts().contains("a"));
    }

    @Test
    void leavesToTheNextOwnerWhatItCouldNotComplete() {
        var completing = line.before("complete", CHAT);
        var handed = CompletableFuture.runAsync(() -> hand("a"));
        completing.awaitReached();
        REDIS.own(Keys.partition(CHAT), "other:1");
        completing.open();
        handed.join();
        assertThat(texts()).isEmpty();
        assertThat(REDIS.waiting(CHAT)).isEqualTo(1);
        REDIS.runOut("other");
        eventually("the next owner says it", () -> !texts().isEmpty());
        hand("b");
        eventually("and what follows", () -> texts().contains("b"));
        assertThat(texts()).containsExactly("a", "b");
    }

    @Test
    void saysOnceWhatWasCompletedWhileTheNodeWasToldToEnd() {
        var completed = line.after("complete");
        var handed = CompletableFuture.runAsync(() -> hand("a"));
        completed.awaitReached();
        var closing = CompletableFuture.runAsync(node::close);
        eventually("nobody is at hand any more", () -> isWrittenDown("b"));
        completed.open();
        closing.join();
        handed.join();
        try (var next = new GatedRedis(REDIS.port());
                var _ = node("next", next)) {
            eventually("both are said", () -> texts().size() >= 2);
        }
        assertThat(texts()).containsExactly("a", "b");
    }

    private boolean isWrittenDown(String text) {
        node.intake().accept(List.of(update(800, 5, text)), false);
        return REDIS.waiting(CHAT) > 0;
    }

    @Test
    void confirmsNothingAndSaysItOnceWhenTheAnswerOfRedisNeverComes() {
        var completed = line.after("complete");
        var handed = CompletableFuture.runAsync(() -> hand("a"));
        completed.awaitReached();
        completed.answersNever();
        assertThatThrownBy(handed::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(StateUnavailable.class);
        node.intake().accept(List.of(update(updates.get(), 5, "a")), false);
        hand("b");
        eventually("both are said", () -> texts().size() >= 2);
        assertThat(texts()).containsExactly("a", "b");
    }

    @Test
    void confirmsNothingBeforeItIsOnTheDisk() {
        line.holdDisk();
        var handed = CompletableFuture.runAsync(() -> hand("a"));
        eventually("it is completed", () -> line.isDiskHeld() && REDIS.knows(CHAT, updates.get()));
        assertThat(handed).isNotDone();
        assertThat(texts()).isEmpty();
        line.mendDisk();
        handed.join();
        eventually("it is said", () -> texts().equals(List.of("a")));
    }
}
