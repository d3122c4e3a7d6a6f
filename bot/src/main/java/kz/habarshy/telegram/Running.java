package kz.habarshy.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Whether the lone threads of this package go on; a pause ends at once when they should not.
final class Running {
    private final CountDownLatch stopped = new CountDownLatch(1);

    boolean goesOn() {
        return stopped.getCount() > 0;
    }

    /// True when the pause was cut short: by the end, or by the watch that interrupts a thread to wake
    /// it.
    boolean pause(Duration length) {
        try {
            return stopped.await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            return true;
        }
    }

    void stop() {
        stopped.countDown();
    }
}
