package kz.habarshy.intake;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.RawText;
import kz.habarshy.redis.Entry;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.time.CampaignClock;
import kz.habarshy.time.MachineClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RulingTest {
    private static final ChatKey CHAT = new ChatKey(Node.BOT, 5);
    private static final Decision ANSWER = Decision.say(Post.reply(CHAT, new Act.Say("15 қазанға дейін")));

    private static Entry entry(String text) {
        return new Entry("1633400000000-1", "u", CHAT, RawText.of(text), "4711");
    }

    private static Ruling.Case aCase(String text) {
        return new Ruling.Case(entry(text), ChatState.empty(CHAT));
    }

    private static Ruling ruling(Decider decider, Patience patience) {
        return new Ruling(
                new Readers(Map.of("tg", Node::read)),
                decider,
                new CampaignClock(MachineClock.system()),
                work -> Thread.ofVirtual().start(work),
                patience);
    }

    /// Looked at so often while it is waited for.
    private static Future<Boolean> looked(CompletableFuture<Decision> decision, int times) {
        var patience = Patience.ofADecision();
        var given = CompletableFuture.supplyAsync(() -> isGivenUp(patience, decision));
        eventually("is waited for", patience::isAskedFor);
        IntStream.range(0, times).forEach(_ -> patience.look());
        return given;
    }

    private static boolean isGivenUp(Patience patience, CompletableFuture<Decision> decision) {
        try {
            patience.await(List.of(decision));
            return false;
        } catch (TimeoutException late) {
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void waitsForADecisionThatWasLookedAtFiftyTimes() throws Exception {
        var slow = new CompletableFuture<Decision>();
        var given = looked(slow, 50);
        slow.complete(ANSWER);
        assertThat(given.get()).isFalse();
    }

    @Test
    void givesUpADecisionThatDoesNotEnd() throws Exception {
        var endless = new CompletableFuture<Decision>();
        assertThat(looked(endless, 100).get()).isTrue();
        assertThat(endless).isCancelled();
        assertThat(Patience.ofADecision()).hasToString("10000 ms");
    }

    @Test
    void putsAsideWhatIsDecidedForEver() {
        CountDownLatch never = new CountDownLatch(1);
        var patience = new Patience(20);
        var looking = Executors.newSingleThreadScheduledExecutor();
        looking.scheduleWithFixedDelay(patience::look, 0, 10, TimeUnit.MILLISECONDS);
        Ruling ruling = ruling(
                (news, state, now) -> {
                    if (news.toString().contains("for ever")) {
                        await(never);
                    }
                    return ANSWER;
                },
                patience);
        try {
            var ruled = ruling.rule(List.of(
                    aCase("онлайн?"), aCase("for ever"), aCase("қашан?"), aCase("for ever and ever"), aCase("қайда?")));

            assertThat(ruled)
                    .extracting(Ruling.Ruled::deadLetter)
                    .containsExactly(
                            "", "deciding took longer than 2000 ms", "", "deciding took longer than 2000 ms", "");
            assertThat(ruled)
                    .extracting(Ruling.Ruled::decision)
                    .containsExactly(ANSWER, Decision.NONE, ANSWER, Decision.NONE, ANSWER);
        } finally {
            never.countDown();
            looking.shutdownNow();
        }
    }

    @Test
    void putsAsideOnlyWhatCannotBeDecided() {
        Ruling ruling = ruling(
                (news, state, now) -> {
                    if (news.toString().contains("broken")) {
                        throw new IllegalArgumentException("a resident's words");
                    }
                    return ANSWER;
                },
                Patience.ofADecision());

        var ruled = ruling.rule(List.of(aCase("broken"), aCase("қашан?")));

        assertThat(ruled.getFirst().deadLetter())
                .startsWith("IllegalArgumentException at ")
                .doesNotContain("resident");
        assertThat(ruled.getLast().decision()).isEqualTo(ANSWER);
    }

    @Test
    void decidesNothingMoreOnceRedisIsAway() {
        var asked = new ArrayList<String>();
        Ruling ruling = ruling(
                (news, state, now) -> {
                    asked.add(news.toString());
                    throw new StateUnavailable("away", null);
                },
                Patience.ofADecision());

        assertThatThrownBy(() -> ruling.rule(List.of(aCase("қашан?"), aCase("қайда?"))))
                .isInstanceOf(StateUnavailable.class);
        assertThat(asked).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
