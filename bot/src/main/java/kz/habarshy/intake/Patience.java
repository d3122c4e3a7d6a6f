package kz.habarshy.intake;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/// How long a decision may take: until it was looked at so often. Where the whole machine stood still, for a collection
/// of garbage or asleep, nobody looked either.
final class Patience {
    /// How long lies between two looks.
    static final Duration PAUSE = Duration.ofMillis(100);
    /// Long for any decision that ends, short for the neighbours of one that does not.
    private static final int LOOKS = 100;

    private final int looks;
    private final Set<Waiting> all = ConcurrentHashMap.newKeySet();

    /// `looks`: at how many of them, one after the other, a decision is given up.
    Patience(int looks) {
        this.looks = looks;
    }

    static Patience ofADecision() {
        return new Patience(LOOKS);
    }

    /// Those that somebody waits for, and how many looks the next of them has left.
    private static final class Waiting {
        private final List<? extends Future<?>> works;
        private long done;
        private int left;

        Waiting(List<? extends Future<?>> works, int looks) {
            this.works = works;
            this.left = looks;
        }

        void look(int looks) {
            long now = works.stream().filter(Future::isDone).count();
            left = now > done ? looks : left - 1;
            done = now;
            if (left <= 0) {
                works.forEach(each -> each.cancel(true));
            }
        }
    }

    /// Waits until all of these, which are done one after the other, are done; throws TimeoutException when one of them
    /// takes too long: it and those after it are cancelled, what was done stays so.
    void await(List<? extends Future<?>> works) throws InterruptedException, TimeoutException {
        var waiting = new Waiting(works, looks);
        all.add(waiting);
        try {
            works.getLast().get();
        } catch (ExecutionException failed) {
            return;
        } catch (CancellationException givenUp) {
            throw new TimeoutException();
        } finally {
            all.remove(waiting);
        }
    }

    /// Whether somebody waits.
    boolean isAskedFor() {
        return !all.isEmpty();
    }

    /// Looks at all that are waited for; to be called every `PAUSE`.
    void look() {
        all.forEach(waiting -> waiting.look(looks));
    }

    @Override
    public String toString() {
        return PAUSE.multipliedBy(looks).toMillis() + " ms";
    }
}
