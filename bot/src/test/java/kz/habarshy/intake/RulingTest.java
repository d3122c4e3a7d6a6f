package kz.habarshy.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Post;
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
        return new Entry("1633400000000-1", "u", CHAT, text, "4711");
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

    /// A decision that is made only after so many waits for it, each of them as long as the machine likes.
    private static final class Slow extends CompletableFuture<Decision> {
        private final int ready;
        private int waits;

        Slow(int ready) {
            this.ready = ready;
        }

        @Override
        public Decision get(long time, TimeUnit unit) throws TimeoutException {
            waits++;
            if (waits < ready) {
                throw new TimeoutException();
            }
            return ANSWER;
        }
    }

    @Test
    void waitsForADecisionOnAMachineThatStoodStillThroughFiftyWaits() throws Exception {
        Slow stoodStill = new Slow(50);

        Patience.OF_A_DECISION.await(List.of(stoodStill));

        assertThat(stoodStill.waits).isEqualTo(50);
    }

    @Test
    void givesUpADecisionThatDoesNotEnd() {
        Slow endless = new Slow(Integer.MAX_VALUE);

        assertThatThrownBy(() -> Patience.OF_A_DECISION.await(List.of(endless))).isInstanceOf(TimeoutException.class);
        assertThat(endless.waits * Patience.OF_A_DECISION.millis()).isEqualTo(10_000);
    }

    @Test
    void putsAsideWhatIsDecidedForEver() {
        CountDownLatch never = new CountDownLatch(1);
        Ruling ruling = ruling(
                (news, state, now) -> {
                    if (news.toString().contains("for ever")) {
                        await(never);
                    }
                    return ANSWER;
                },
                new Patience(3, 200));
        try {
            var ruled = ruling.rule(List.of(
                    aCase("онлайн?"), aCase("for ever"), aCase("қашан?"), aCase("for ever and ever"), aCase("қайда?")));

            assertThat(ruled)
                    .extracting(Ruling.Ruled::deadLetter)
                    .containsExactly(
                            "", "deciding took longer than 600 ms", "", "deciding took longer than 600 ms", "");
            assertThat(ruled)
                    .extracting(Ruling.Ruled::decision)
                    .containsExactly(ANSWER, Decision.NONE, ANSWER, Decision.NONE, ANSWER);
        } finally {
            never.countDown();
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
                Patience.OF_A_DECISION);

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
                Patience.OF_A_DECISION);

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
