package kz.habarshy.redis;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A place in a node's way to Redis where its threads stand still until it is opened.
public final class Gate {
    private static final int PATIENCE_SECONDS = 20;

    final String digest;
    final String place;
    final boolean afterwards;
    volatile boolean silent;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    Gate(String digest, String place, boolean afterwards) {
        this.digest = digest;
        this.place = place;
        this.afterwards = afterwards;
    }

    /// Returns when a thread stands at the gate.
    public void awaitReached() {
        if (!wait(reached)) {
            throw new AssertionError("No thread came to the gate");
        }
    }

    /// Lets the thread go without the answer that it waits for.
    public void answersNever() {
        silent = true;
        open();
    }

    public void open() {
        opened.countDown();
    }

    void pass() {
        reached.countDown();
        wait(opened);
    }

    private static boolean wait(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
