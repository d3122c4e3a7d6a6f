package kz.habarshy.intake;

import kz.habarshy.outbox.Outbox;
import org.springframework.context.SmartLifecycle;

/// This node's time at work: begins when the state is there and ends, everything finished and given back, before the
/// connection to it is closed.
final class Shift implements SmartLifecycle {
    /// After the updates' end and before that of the connection, whose phase is 0.
    private static final int PHASE = 1_000;

    private final Engine engine;
    private final Outbox outbox;
    private volatile boolean running;

    Shift(Engine engine, Outbox outbox) {
        this.engine = engine;
        this.outbox = outbox;
    }

    @Override
    public void start() {
        running = true;
        engine.start();
    }

    @Override
    public void stop() {
        running = false;
        engine.close();
        outbox.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
