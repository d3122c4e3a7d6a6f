package kz.habarshy.screening;

import org.springframework.context.SmartLifecycle;

/// Lets no message in before the examples are learnt.
final class Schooldays implements SmartLifecycle {
    /// Before the work on inboxes begins.
    private static final int PHASE = 500;

    private final Screening screening;
    private volatile boolean running;

    Schooldays(Screening screening) {
        this.screening = screening;
    }

    @Override
    public void start() {
        screening.learnt();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
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
