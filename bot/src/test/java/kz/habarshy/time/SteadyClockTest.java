package kz.habarshy.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    private static final long HOUR = 3_600_000;

    private final AtomicLong wall = new AtomicLong(1_000_000_000);
    private final AtomicLong ticks = new AtomicLong();
    private final SteadyClock clock = new SteadyClock(wall::get, ticks::get);

    private void pass(long millis) {
        wall.addAndGet(millis);
        ticks.addAndGet(millis * 1_000_000);
    }

    @Test
    void followsTheWallClock() {
        pass(1_234);
        assertThat(clock.millis()).isEqualTo(1_000_001_234);
    }

    @Test
    void goesForwardWithAClockThatIsSetForward() {
        wall.addAndGet(HOUR);
        assertThat(clock.millis()).isEqualTo(1_000_000_000 + HOUR);
        pass(10);
        assertThat(clock.millis()).isEqualTo(1_000_000_010 + HOUR);
    }

    @Test
    void goesOnAtItsSpeedWhereTheClockIsSetBack() {
        pass(5);
        assertThat(clock.millis()).isEqualTo(1_000_000_005);
        wall.addAndGet(-HOUR);
        assertThat(clock.millis()).isEqualTo(1_000_000_005);
        pass(20);
        assertThat(clock.millis()).isEqualTo(1_000_000_025);
    }

    @Test
    void agreesWithTheWallClockAgainOnceThatHasCaughtUp() {
        wall.addAndGet(-1_000);
        pass(500);
        assertThat(clock.millis()).isEqualTo(1_000_000_500);
        wall.addAndGet(1_500);
        assertThat(clock.millis()).isEqualTo(wall.get());
    }
}
