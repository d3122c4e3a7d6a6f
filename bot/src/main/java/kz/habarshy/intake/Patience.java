package kz.habarshy.intake;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// How long a decision may take: so many short waits. Where the whole machine stood still, for a collection of garbage
/// or asleep, the wait stood still with the decision and counts as one.
record Patience(int waits, long millis) {
    /// Long for any decision that ends, short for the neighbours of one that does not.
    static final Patience OF_A_DECISION = new Patience(100, 100);

    /// Throws TimeoutException when it is at its end.
    <T> T await(Future<T> work) throws ExecutionException, InterruptedException, TimeoutException {
        for (int left = waits; left > 1; left--) {
            try {
                return work.get(millis, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                // Another wait.
            }
        }
        return work.get(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public String toString() {
        return waits * millis + " ms";
    }
}
