package kz.habarshy.intake;

import static kz.habarshy.Eventually.eventually;
import static kz.habarshy.intake.Node.BOT;
import static kz.habarshy.intake.Node.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import kz.habarshy.StallingClock;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Post;
import kz.habarshy.outbox.Delivery;
import kz.habarshy.outbox.DeliveryResult;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.outbox.PaceSettings;
import kz.habarshy.outbox.RecordingMessenger;
import kz.habarshy.redis.GatedRedis;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The moments between two steps, in each of which a node really stands still or dies while another takes over.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WindowsTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final ChatKey CHAT = new ChatKey(BOT, 5);

    private final List<Stage> stages = new ArrayList<>();

    /// A node with a line, a clock and a messenger of its own.
    private static final class Stage {
        final String name;
        final GatedRedis redis = new GatedRedis(REDIS.port());
        final StallingClock clock = new StallingClock();
        final RecordingMessenger messenger = new RecordingMessenger();
        final Node node;

        Stage(String name, Decider decider) {
            this.name = name;
            var pace = new PaceSettings(1_000, 10_000);
            node = new Node(name, redis.state(), redis.announcements(), messenger, decider, pace, clock);
        }

        List<String> texts() {
            return messenger.delivered().stream()
                    .map(Delivery::act)
                    .map(act -> ((Act.Say) act).html())
                    .toList();
        }

        void accept(Arrival... arrivals) {
            node.intake().accept(List.of(arrivals));
        }

        /// Is not heard of any more, though its threads may go on.
        void stalls() {
            redis.before("lease_hold").awaitReached();
            clock.stall(Duration.ofSeconds(10));
            REDIS.runOut(name);
        }

        void dies() {
            redis.cut();
            REDIS.runOut(name);
        }
    }

    @AfterEach
    void stop() {
        stages.forEach(stage -> {
            stage.redis.cut();
            stage.node.close();
            stage.redis.close();
        });
    }

    private Stage stage(Decider decider) {
        var stage = new Stage("n" + stages.size(), decider);
        stages.add(stage);
        eventually("owns all that is free", () -> stage.node.engine().owned().size() == Keys.OWNED);
        return stage;
    }

    private static Decision echo(Incoming news, ChatState state, Instant now) {
        if (!(news instanceof Incoming.Said said)) {
            return Decision.NONE;
        }
        int count = Integer.parseInt(state.field("n", "0")) + 1;
        var id = Post.ANSWER + said.text();
        return Decision.say(Post.named(id, news.chat(), new Act.Say(said.text() + " " + count)))
                .and(Decision.change(state.set("n", String.valueOf(count))));
    }

    private static Decision announce(Incoming news, ChatState state, Instant now) {
        return news instanceof Incoming.Said said
                ? Decision.say(Post.bulk(said.text(), news.chat(), new Act.Say(said.text()), said.text()))
                : Decision.NONE;
    }

    /// Whether a broadcast's one chat stands so.
    private static boolean stands(String ledger, String state) {
        return new Ledger(REDIS.state()).sums(ledger).equals(Map.of(state, 1L));
    }

    /// A reply that a moment not yet come keeps from leaving with its decision.
    private static Decision echoLater(Incoming news, ChatState state, Instant now) {
        var said = echo(news, state, now);
        var posts = said.posts().stream().map(post -> post.after(1)).toList();
        return new Decision(said.changes(), posts, said.commands());
    }

    @Test
    void letsNothingOutOfTheHouseBeforeWhatItFollowsFromIsOnTheDisk() {
        var stage = stage(WindowsTest::echo);
        List<Boolean> early = new CopyOnWriteArrayList<>();
        stage.messenger.answer(delivery -> {
            early.add(stage.redis.isDiskHeld());
            return stage.messenger.taken();
        });
        stage.redis.holdDisk();
        var accepted = CompletableFuture.runAsync(() -> stage.accept(update(1, 5, "a"), update(2, 6, "b")));
        eventually("both are decided", () -> decided(5) && decided(6));
        assertThat(accepted).as("confirmed to the messenger").isNotDone();
        stage.redis.mendDisk();
        accepted.join();
        eventually("both are sent", () -> early.size() == 2);
        assertThat(early).containsOnly(false);
    }

    private static boolean decided(long chat) {
        var key = new ChatKey(BOT, chat);
        return "1".equals(REDIS.state().field(key, Change.chat(key), "n"));
    }

    @Test
    void putsBackWhatADiskHoldsUpForLongAndSendsItOnceAfterwards() {
        var stage = stage(WindowsTest::echo);
        stage.redis.holdDisk();
        var accepted = CompletableFuture.runAsync(() -> stage.accept(update(1, 5, "a")));
        eventually("it is put back", () -> row("a", "n").equals("1"));
        assertThat(stage.texts()).isEmpty();
        stage.redis.mendDisk();
        accepted.join();
        eventually("it is sent", () -> row("a", "s").equals("sent"));
        assertThat(stage.texts()).containsExactly("a 1");
    }

    private static String row(String text, String field) {
        return String.valueOf(REDIS.state().field(CHAT, "rows:" + CHAT, Post.ANSWER + text + "." + field));
    }

    @Test
    void confirmsNothingThatCannotBeBroughtToTheDiskAndSendsItOnceItCan() {
        var stage = stage(WindowsTest::echo);
        stage.redis.breakDisk();
        assertThatThrownBy(() -> stage.accept(update(1, 5, "a"))).isInstanceOf(StateUnavailable.class);
        eventually("it is decided", () -> decided(5));
        assertThat(stage.texts()).isEmpty();
        stage.redis.mendDisk();
        stage.accept(update(1, 5, "a"));
        eventually("it is sent", () -> stage.texts().equals(List.of("a 1")));
        stage.accept(update(2, 5, "b"));
        eventually("what comes after too", () -> stage.texts().equals(List.of("a 1", "b 2")));
    }

    @Test
    void sendsNothingWhenItsLeaseWentWhileItStoodBetweenTheDecisionThatSendsAndTheCall() {
        sendsNothingWhenItsLeaseWentAfter("complete", WindowsTest::echo);
    }

    @Test
    void sendsNothingWhenItsLeaseWentWhileItStoodBetweenSendingAndTheCall() {
        sendsNothingWhenItsLeaseWentAfter("reserve", WindowsTest::echoLater);
    }

    private void sendsNothingWhenItsLeaseWentAfter(String script, Decider decider) {
        var first = stage(decider);
        var sending = first.redis.after(script);
        first.accept(update(1, 5, "a"));
        sending.awaitReached();
        first.stalls();
        var heir = stage(decider);
        sending.open();
        eventually("the heir sends", () -> !heir.messenger.delivered().isEmpty());
        heir.accept(update(2, 5, "b"));
        eventually("and goes on", () -> heir.messenger.delivered().size() == 2);
        assertThat(first.messenger.delivered()).isEmpty();
        assertThat(heir.texts()).containsExactly("a 1", "b 2");
    }

    @Test
    void decidesOnceWhatWasReadBeforeItWasBrought() {
        var node = stage(WindowsTest::echo);
        var appended = node.redis.after("append");
        var accepted = CompletableFuture.runAsync(() -> node.accept(update(1, 5, "a")));
        appended.awaitReached();
        eventually("it is read and sent", () -> node.texts().equals(List.of("a 1")));
        appended.open();
        accepted.join();
        node.accept(update(2, 6, "meanwhile"));
        eventually("others are served meanwhile", () -> node.texts().size() == 2);
        node.accept(update(3, 5, "b"));
        eventually("the next too", () -> node.texts().size() == 3);
        assertThat(node.texts()).containsExactly("a 1", "meanwhile 1", "b 2");
    }

    @Test
    void listsAsUnknownWhatItsOwnerDiedOverBetweenSendingAndTheCall() {
        var first = stage(WindowsTest::announce);
        var sending = first.redis.after("reserve");
        first.accept(update(1, 5, "a"));
        sending.awaitReached();
        first.dies();
        var heir = stage(WindowsTest::announce);
        heir.accept(update(2, 5, "b"));
        eventually("the next waits", () -> stands("b", "queued"));
        heir.clock.pass(Duration.ofSeconds(54));
        heir.accept(update(3, 6, "c"));
        eventually("another chat does not", () -> heir.texts().equals(List.of("c")));
        heir.clock.pass(Duration.ofSeconds(2));
        eventually("the next is sent", () -> heir.texts().equals(List.of("c", "b")));
        eventually("all is written", () -> stands("a", "unknown") && stands("b", "sent"));
    }

    @Test
    void takesAnOutcomeThatComesAfterTheLeaseWasLost() {
        var first = stage(WindowsTest::announce);
        var arrival = new CountDownLatch(1);
        first.messenger.answer(delivery -> {
            await(arrival);
            return new DeliveryResult.Delivered(77);
        });
        first.accept(update(1, 5, "a"));
        eventually("under way", () -> first.messenger.delivered().size() == 1);
        first.stalls();
        var heir = stage(WindowsTest::announce);
        heir.accept(update(2, 5, "b"));
        eventually("the next waits", () -> stands("b", "queued"));
        arrival.countDown();
        eventually("both sent", () -> stands("a", "sent") && stands("b", "sent"));
        assertThat(first.texts()).containsExactly("a");
        assertThat(heir.texts()).containsExactly("b");
        assertThat(new Ledger(REDIS.state()).lines("a", List.of(CHAT)).get(CHAT))
                .extracting(Ledger.Line::message)
                .isEqualTo(77L);
    }

    @Test
    void turnsUnknownIntoSentWhenTheOutcomeComesAtLast() {
        var first = stage(WindowsTest::announce);
        var arrival = new CountDownLatch(1);
        first.messenger.answer(delivery -> {
            await(arrival);
            return new DeliveryResult.Delivered(77);
        });
        first.accept(update(1, 5, "a"));
        eventually("under way", () -> first.messenger.delivered().size() == 1);
        first.stalls();
        var heir = stage(WindowsTest::announce);
        heir.clock.pass(Duration.ofSeconds(56));
        eventually("given up", () -> stands("a", "unknown"));
        arrival.countDown();
        eventually("known", () -> stands("a", "sent"));
        assertThat(heir.messenger.delivered()).isEmpty();
    }

    @Test
    void sendsOnceWhatWasHandedToAnotherPartitionAndSentBeforeTheHandOverIsRepeated() {
        var other = LongStream.range(6, 100)
                .mapToObj(id -> new ChatKey(BOT, id))
                .filter(chat -> Keys.partition(chat) != Keys.partition(CHAT))
                .findFirst()
                .orElseThrow();
        Decider across = (news, state, now) ->
                news instanceof Incoming.Said ? Decision.say(Post.reply(other, new Act.Say("over"))) : Decision.NONE;
        var first = stage(across);
        var completing = first.redis.before("complete", CHAT);
        first.accept(update(1, 5, "a"));
        completing.awaitReached();
        eventually("sent over there", () -> first.messenger.delivered().size() == 1);
        eventually("and noted", () -> REDIS.state().field(other, "rows:" + other, "fl") == null);
        first.dies();
        REDIS.forgetTold(other);
        var heir = stage(across);
        eventually("done here", () -> REDIS.waiting(CHAT) == 0);
        eventually("and there", () -> REDIS.waiting(other) == 0);
        heir.accept(update(2, 5, "b"));
        eventually("the next is sent", () -> !heir.messenger.delivered().isEmpty());
        assertThat(first.messenger.delivered()).hasSize(1);
        assertThat(heir.messenger.delivered()).hasSize(1);
    }

    @Test
    void carriesWhatIsQueuedToTheSupergroupInOrder() {
        var node = stage(WindowsTest::echo);
        var arrival = new CountDownLatch(1);
        node.messenger.answer(delivery -> {
            await(arrival);
            return delivery.chatId() == -5 ? new DeliveryResult.Moved(-1005) : node.messenger.taken();
        });
        node.accept(update(1, -5, "a"));
        eventually("under way", () -> node.messenger.delivered().size() == 1);
        node.accept(update(2, -5, "b"), update(3, -5, "move -1005"), update(4, -5, "c"), update(5, -1005, "d"));
        eventually("the new id is known", () -> REDIS.state().single("routes").size() == 1);
        node.accept(update(6, -1005, "e"));
        eventually("decided", () -> REDIS.waiting(new ChatKey(BOT, -5)) == 0);
        arrival.countDown();
        eventually("all said", () -> delivered(node, -1005).containsAll(List.of("a 1", "b 2", "c 3", "e 4")));
        assertThat(delivered(node, -5)).containsExactly("a 1");
        assertThat(delivered(node, -1005))
                .filteredOn(text -> !text.startsWith("d"))
                .containsExactly("a 1", "b 2", "c 3", "e 4");
        assertThat(delivered(node, -1005))
                .filteredOn(text -> text.startsWith("d"))
                .hasSize(1);
    }

    @Test
    void answersOnceWhatCameUnderTheNewIdAndIsPolledAgainAfterTheMove() {
        var node = stage(WindowsTest::echo);
        node.accept(update(7, -1005, "a"));
        eventually("answered as a new chat", () -> node.texts().contains("a 1"));
        move(node);
        node.accept(update(7, -1005, "a"), update(9, -1005, "b"));
        eventually("goes on", () -> node.texts().contains("b 1"));
        assertThat(node.texts()).containsExactly("a 1", "b 1");
    }

    @Test
    void answersOnceWhatTheTombstoneForwardedAndIsPolledAgain() {
        var node = stage(WindowsTest::echo);
        move(node);
        var late = new ChatKey(BOT, -1005);
        eventually("the tombstone stands", () -> REDIS.state().field(late, "chat:" + late, "moved") != null);
        node.node.inbox().append(List.of(new Inbox.Raw(late, 7, "", () -> "a")));
        eventually("forwarded and answered", () -> node.texts().contains("a 1"));
        node.accept(update(7, -1005, "a"), update(9, -1005, "b"));
        eventually("goes on", () -> node.texts().contains("b 2"));
        assertThat(node.texts()).containsExactly("a 1", "b 2");
    }

    @Test
    void sendsAnAnswerThatWasQueuedUnderTheNewIdWhenTheTombstoneCame() {
        var node = stage(WindowsTest::echo);
        var arrival = new CountDownLatch(1);
        node.messenger.answer(delivery -> {
            await(arrival);
            return node.messenger.taken();
        });
        node.accept(update(6, -1005, "a"));
        eventually("under way", () -> node.messenger.delivered().size() == 1);
        node.accept(update(7, -1005, "b"));
        move(node);
        var late = new ChatKey(BOT, -1005);
        eventually("the tombstone stands", () -> REDIS.state().field(late, "chat:" + late, "moved") != null);
        arrival.countDown();
        eventually("both are said", () -> node.texts().equals(List.of("a 1", "b 2")));
    }

    private static void move(Stage node) {
        node.accept(update(8, -5, "move -1005"));
        eventually("the new id is known", () -> REDIS.state().single("routes").size() == 1);
    }

    private static List<String> delivered(Stage node, long chat) {
        return node.messenger.delivered().stream()
                .filter(delivery -> delivery.chatId() == chat)
                .map(delivery -> ((Act.Say) delivery.act()).html())
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
