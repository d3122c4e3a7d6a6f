package kz.habarshy.bench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import kz.habarshy.time.MachineClock;

/// Tells twice a minute how far a long benchmark has come.
final class Progress {
    private static final long BETWEEN = Duration.ofSeconds(30).toNanos();

    private final PrintStream out;
    private final String what;
    private final long whole;
    private final MachineClock clock;
    private final long began;
    private long told;

    /// Of `whole` pieces; `what` they are, for the line.
    Progress(PrintStream out, String what, long whole, MachineClock clock) {
        this.out = out;
        this.what = what;
        this.whole = whole;
        this.clock = clock;
        this.began = clock.ticks();
        this.told = began;
    }

    /// For whoever does not want to hear of it.
    static Progress untold() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream()), "", 0, MachineClock.system());
    }

    /// So many are done.
    void at(long done) {
        long now = clock.ticks();
        if (now - told >= BETWEEN) {
            told = now;
            var since = Duration.ofNanos(now - began);
            out.printf("%s: %d of %d after %d:%02d%n", what, done, whole, since.toMinutes(), since.toSecondsPart());
        }
    }
}
