package kz.habarshy.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.habarshy.ManualClock;
import kz.habarshy.chat.Account;
import kz.habarshy.redis.TestRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BulkPacerTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final Account BOT = new Account("tg", 1);

    private final ManualClock clock = new ManualClock();
    private final Pace pace = new Pace(REDIS.state(), clock, new PaceSettings(30, 100));

    @Test
    void countsAReplyAmongBroadcastsFromTheMomentItsCallCame() {
        try (var timer = Executors.newSingleThreadScheduledExecutor()) {
            var pacer = new BulkPacer(pace, BOT, clock, timer, Runnable::run, () -> false);
            long granted = clock.millis();
            var late = pacer.turn(new Pace.Permit(granted, 0));
            clock.pass(Duration.ofMillis(12));
            late.leaves();
            clock.pass(Duration.ofMillis(1));
            for (int place = 1; place < 30; place++) {
                var quick = pacer.turn(new Pace.Permit(clock.millis(), place));
                quick.leaves();
                clock.pass(Duration.ofMillis(1));
                quick.answered();
            }
            assertThat(pacer.window().freeAt()).isEqualTo(granted + 12 + Window.MILLIS);
            late.answered();
            assertThat(pacer.window().freeAt() - Window.MILLIS).isBetween(granted + 12 + 27, granted + 12 + 29);
        }
    }

    @Test
    void holdsAReplyBackWhoseRoomBroadcastsTookWhileItWasReserved() {
        var timer = mock(ScheduledExecutorService.class);
        var pacer = new BulkPacer(pace, BOT, clock, timer, Runnable::run, () -> false);
        var granted = new Pace.Permit(clock.millis(), 30);
        for (int place = 0; place < 30; place++) {
            pacer.leave(answered -> {}, new Pace.Permit(clock.millis(), place));
        }
        clock.pass(Duration.ofMillis(40));
        pacer.leave(answered -> {}, granted);
        verify(timer).schedule(any(Runnable.class), eq(Window.MILLIS - 40), eq(TimeUnit.MILLISECONDS));
    }
}
