package kz.habarshy.telegram;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timer;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// What is to be done about calls that do not end, a tenth of a second late at the most. A wheel of it: that a call did
/// end, as nearly all do, costs next to nothing.
final class Timeouts implements AutoCloseable {
    private final Timer timer = new HashedWheelTimer(new DefaultThreadFactory("telegram-timeouts", true));

    /// One thing to be done later, unless it is taken back.
    interface Later {
        void takeBack();
    }

    Later in(Duration time, Runnable what) {
        var later = timer.newTimeout(_ -> what.run(), time.toMillis(), TimeUnit.MILLISECONDS);
        return later::cancel;
    }

    /// The same result, or this one if it does not come in time.
    <T> CompletableFuture<T> orElse(CompletableFuture<T> result, T otherwise, Duration time) {
        if (!result.isDone()) {
            Later later = in(time, () -> result.complete(otherwise));
            result.whenComplete((_, _) -> later.takeBack());
        }
        return result;
    }

    @Override
    public void close() {
        timer.stop();
    }
}
