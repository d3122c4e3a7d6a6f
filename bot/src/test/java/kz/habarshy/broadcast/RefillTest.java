package kz.habarshy.broadcast;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Command;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.time.MachineClock;
import org.junit.jupiter.api.Test;

class RefillTest {
    private final List<Command> told = new CopyOnWriteArrayList<>();
    private final Refill refill = new Refill(told::addAll, MachineClock.system());

    @Test
    void asksAPartitionOnceUntilItHasAnsweredAndAgainWhenThereIsMore() {
        refill.low(3);
        refill.low(3);
        refill.low(3);
        eventually("it is asked", () -> told.size() == 1);
        refill.walked(3, true);
        refill.low(3);
        eventually("it is asked again", () -> told.size() == 2);
        assertThat(told).allSatisfy(command -> {
            assertThat(command.told().chat()).isEqualTo(ChatKey.ofPartition(3));
            assertThat(command.told().what()).isEqualTo(DeskNews.FANOUT);
        });
        assertThat(told.getFirst().id()).isNotEqualTo(told.getLast().id());
    }

    @Test
    void asksNoMoreOnceNothingIsLeftUntilTheDeskLetsItWalk() {
        refill.walked(3, false);
        refill.low(3);
        refill.walked(3, true);
        refill.low(3);
        eventually("it is asked", () -> !told.isEmpty());
        assertThat(told).hasSize(1);
    }

    @Test
    void asksAgainAfterRedisWasAway() {
        var away = new Refill(
                commands -> {
                    told.addAll(commands);
                    throw new StateUnavailable("away", null);
                },
                MachineClock.system());
        eventually("it is asked again", () -> {
            away.low(3);
            return told.size() > 1;
        });
        assertThat(told.size()).isGreaterThan(1);
    }
}
