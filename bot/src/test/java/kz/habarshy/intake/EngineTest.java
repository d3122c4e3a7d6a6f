package kz.habarshy.intake;

import static kz.habarshy.Eventually.eventually;
import static kz.habarshy.intake.Node.BOT;
import static kz.habarshy.intake.Node.update;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Post;
import kz.habarshy.outbox.Delivery;
import kz.habarshy.outbox.DeliveryResult;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.outbox.PaceSettings;
import kz.habarshy.outbox.RecordingMessenger;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EngineTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final PaceSettings OPEN = new PaceSettings(30, 10_000);

    private final RecordingMessenger messenger = new RecordingMessenger();
    private final List<Node> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(Node::close);
    }

    Node node(Decider decider) {
        var node = new Node("n" + nodes.size(), REDIS.state(), REDIS.announcements(), messenger, decider, OPEN);
        nodes.add(node);
        return node;
    }

    void accept(Node node, List<Arrival> batch) {
        node.intake().accept(batch, true);
    }

    int owned() {
        return nodes.stream().mapToInt(node -> node.engine().owned().size()).sum();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Decision echo(Incoming news, ChatState state, Instant now) {
        if (!(news instanceof Incoming.Said said)) {
            return Decision.NONE;
        }
        int count = Integer.parseInt(state.field("n", "0")) + 1;
        return Decision.say(Post.reply(news.chat(), new Act.Say(said.text() + " " + count)))
                .and(Decision.change(state.set("n", String.valueOf(count))));
    }

    private List<String> texts() {
        return messenger.delivered().stream()
                .map(Delivery::act)
                .map(act -> ((Act.Say) act).html())
                .toList();
    }

    @Test
    void sendsOnceWhenTheSameUpdateArrivesTwice() {
        var node = node(EngineTest::echo);
        accept(node, List.of(update(1, 5, "a"), update(1, 5, "a")));
        accept(node, List.of(update(1, 5, "a"), update(2, 5, "b")));
        eventually("both said", () -> messenger.delivered().size() >= 2);
        assertThat(texts()).containsExactly("a 1", "b 2");
    }

    @Test
    void sendsAnAnswerThatDidNotLeaveBeforeTheOneThatWaitedBehindIt() {
        var chat = new ChatKey(BOT, 5);
        var refuse = new CountDownLatch(1);
        messenger.answer(delivery -> {
            if (messenger.delivered().size() > 1) {
                return messenger.taken();
            }
            await(refuse);
            return new DeliveryResult.Unsent("connection refused");
        });
        var node = node(EngineTest::echo);
        accept(node, List.of(update(1, 5, "a")));
        eventually("the first is under way", () -> messenger.delivered().size() == 1);
        accept(node, List.of(update(2, 5, "b")));
        eventually("the second is decided", () -> "2".equals(REDIS.state().field(chat, Change.chat(chat), "n")));
        refuse.countDown();
        eventually("both are said", () -> messenger.delivered().size() == 3);
        assertThat(texts()).containsExactly("a 1", "a 1", "b 2");
    }

    @Test
    void decidesForAPartitionBetweenWhatItsChatsDecideBeforeAndAfter() {
        var chat = new ChatKey(BOT, 5);
        int partition = Keys.partition(chat);
        long other = LongStream.range(6, 1_000)
                .filter(id -> Keys.partition(new ChatKey(BOT, id)) == partition)
                .findFirst()
                .orElseThrow();
        var asked = new CountDownLatch(1);
        var node = node((news, state, now) -> {
            if (news instanceof Incoming.Told) {
                var counted = REDIS.state().field(chat, Change.chat(chat), "n");
                return Decision.change(new Change.Set(Change.chat(chat), "n", counted + "0"));
            }
            if (news.chat().firstId() == other) {
                await(asked);
            }
            return echo(news, state, now);
        });
        accept(node, List.of(update(1, other, "first")));
        accept(node, List.of(update(2, 5, "a")));
        node.inbox()
                .tell(List.of(
                        new Command("page", new Incoming.Told(ChatKey.ofPartition(partition), "page", Map.of()))));
        accept(node, List.of(update(3, 5, "b")));
        asked.countDown();
        eventually("all said", () -> messenger.delivered().size() >= 3);
        assertThat(texts()).containsExactly("first 1", "a 1", "b 11");
    }

    @Test
    void keepsTheOrderOfEachChatOverManyChats() {
        var node = node(EngineTest::echo);
        for (int i = 1; i <= 3; i++) {
            int round = i;
            accept(
                    node,
                    LongStream.rangeClosed(1, 40)
                            .mapToObj(chat -> update(round * 100 + chat, chat, chat + ":"))
                            .toList());
        }
        eventually("all said", () -> messenger.delivered().size() >= 120);
        for (long chat = 1; chat <= 40; chat++) {
            var prefix = chat + ":";
            assertThat(texts().stream().filter(text -> text.startsWith(prefix)))
                    .containsExactly(prefix + " 1", prefix + " 2", prefix + " 3");
        }
    }

    @Test
    void putsWhatCannotBeReadAsideAndGoesOn() {
        var node = node(EngineTest::echo);
        accept(node, List.of(update(1, 5, "break"), update(2, 5, "b")));
        eventually("the good one is said", () -> !messenger.delivered().isEmpty());
        assertThat(texts()).containsExactly("b 1");
        int partition = Keys.partition(new ChatKey(BOT, 5));
        assertThat(REDIS.deadLetters(partition)).isEqualTo(1);
    }

    @Test
    void carriesAPostToAChatOfAnotherPartitionOnce() {
        var node = node((news, state, now) -> news instanceof Incoming.Said
                ? Decision.say(LongStream.rangeClosed(1, 30)
                        .mapToObj(chat -> Post.reply(new ChatKey(BOT, chat), new Act.Say("to " + chat)))
                        .toArray(Post[]::new))
                : Decision.NONE);
        accept(node, List.of(update(1, 5, "a")));
        eventually("all said", () -> messenger.delivered().size() >= 30);
        assertThat(texts()).doesNotHaveDuplicates().hasSize(30);
    }

    @Test
    void waitsAsLongAsTheMessengerAsksAndDelaysNobodyElse() {
        var first = new AtomicInteger();
        messenger.answer(delivery -> delivery.chatId() == 5 && first.getAndIncrement() == 0
                ? new DeliveryResult.Throttled(Duration.ofSeconds(1))
                : messenger.taken());
        var node = node(EngineTest::echo);
        accept(node, List.of(update(1, 5, "slow")));
        eventually("thrown back", () -> first.get() == 1);
        accept(node, List.of(update(2, 6, "quick")));
        eventually("both said", () -> messenger.delivered().size() == 3);
        assertThat(texts()).containsExactly("slow 1", "quick 1", "slow 1");
    }

    @Test
    void followsAGroupThatBecameASupergroup() {
        messenger.answer(
                delivery -> delivery.chatId() == -5 && !texts().getLast().equals("a 1")
                        ? new DeliveryResult.Moved(-1005)
                        : messenger.taken());
        var node = node(EngineTest::echo);
        accept(node, List.of(update(1, -5, "a")));
        eventually("said in the group", () -> messenger.delivered().size() == 1);
        accept(node, List.of(update(2, -5, "b")));
        eventually(
                "said in the supergroup", () -> messenger.delivered().stream().anyMatch(one -> one.chatId() == -1005));
        eventually("the new id is known", () -> REDIS.state().single("routes").size() == 1);
        accept(node, List.of(update(3, -1005, "c")));
        eventually("goes on with the same state", () -> texts().contains("c 3"));
        assertThat(messenger.delivered().getLast().chatId()).isEqualTo(-1005);
    }

    @Test
    void restsWhenTheChatIsGoneAndSkipsWhatIsQueued() {
        messenger.answer(delivery -> new DeliveryResult.Unreachable("bot was kicked"));
        var lost = new AtomicInteger();
        var node = node((news, state, now) -> {
            if (news instanceof Incoming.Lost) {
                lost.incrementAndGet();
            }
            return echo(news, state, now);
        });
        accept(node, List.of(update(1, -7, "a"), update(2, -7, "b")));
        eventually("the chat hears it is lost", () -> lost.get() == 1);
        accept(node, List.of(update(3, -7, "c")));
        eventually(
                "decided",
                () -> "3".equals(REDIS.state().field(new ChatKey(BOT, -7), "chat:" + new ChatKey(BOT, -7), "n")));
        assertThat(texts()).containsExactly("a 1");
    }

    @Test
    void editsAPostWhereItStandsInTheQueueAndAfterItWasSent() {
        var chat = new ChatKey(BOT, 9);
        var node = node((news, state, now) -> switch (((Incoming.Said) news).text()) {
            case "say" -> Decision.say(Post.named("p", chat, new Act.Say("first")));
            default -> Decision.say(Post.reply(chat, new Act.Edit("p", "second", List.of())));
        });
        accept(node, List.of(update(1, 9, "say")));
        eventually("said", () -> messenger.delivered().size() == 1);
        accept(node, List.of(update(2, 9, "edit")));
        eventually("edited", () -> messenger.delivered().size() == 2);
        assertThat(messenger.delivered().get(1).target()).isGreaterThan(1000);
    }

    @Test
    void countsABroadcastInItsLedgerUntilTheSumIsWhole() {
        messenger.answer(delivery -> switch ((int) delivery.chatId()) {
            case -3 -> new DeliveryResult.Unreachable("bot was kicked");
            case -4 -> new DeliveryResult.Unknown("time-out");
            default -> messenger.taken();
        });
        var node = node((news, state, now) -> news instanceof Incoming.Said
                ? Decision.say(IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> Post.bulk(
                                "b:x",
                                new ChatKey(BOT, -i),
                                i == 9 ? new Act.Skip("paused") : new Act.Say("news"),
                                "x"))
                        .toArray(Post[]::new))
                : Decision.NONE);
        accept(node, List.of(update(1, 5, "go"), update(2, 5, "go")));
        var ledger = new Ledger(REDIS.state());
        eventually(
                "closed",
                () -> ledger.sums("x").values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum()
                                == 9
                        && !ledger.sums("x").containsKey("queued"));
        assertThat(ledger.sums("x")).isEqualTo(Map.of("sent", 6L, "failed", 1L, "unknown", 1L, "skipped", 1L));
        assertThat(messenger.delivered()).hasSize(8);
    }

    @Test
    void sharesPartitionsWithANewcomerAndLosesNothing() {
        node(EngineTest::echo);
        eventually("one owns all", () -> nodes.getFirst().engine().owned().size() == Keys.OWNED);
        var second = node(EngineTest::echo);
        eventually("half each", () -> second.engine().owned().size() >= 8 && owned() == Keys.OWNED);
        accept(
                second,
                LongStream.rangeClosed(1, 50)
                        .mapToObj(chat -> update(chat, chat, "x"))
                        .toList());
        eventually("all said", () -> messenger.delivered().size() >= 50);
        assertThat(messenger.delivered()).hasSize(50);
    }

    @Test
    void appliesASumEvenWhereTheChatIsKnown() {
        var chat = new ChatKey(BOT, 11);
        var node = node((news, state, now) -> Decision.change(new Change.Add(Change.chat(chat), "sum", 2)));
        accept(node, List.of(update(1, 11, "a"), update(2, 11, "b")));
        eventually("added", () -> "4".equals(REDIS.state().field(chat, Change.chat(chat), "sum")));
    }
}
