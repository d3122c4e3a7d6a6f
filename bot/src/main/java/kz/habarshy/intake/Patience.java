package kz.habarshy.intake;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// How long a decision may take: so many short waits. Where the whole machine stood still, for a collection of garbage
/// or asleep, the wait stood still with the decision and counts as one.
record Patience(int waits, long millis) {
    /// Long for any decision that ends, short for the neighbours of one that does not.
    static final Patience OF_A_DECISION = new Patience(100, 100);

    /// Waits until all of these, which are done one after the other, are done; throws TimeoutException when one of them
    /// takes too long.
    void await(List<? extends Future<?>> works) throws InterruptedException, TimeoutException {
        int left = waits;
        long before = 0;
        while (true) {
            try {
                works.getLast().get(millis, TimeUnit.MILLISECONDS);
                return;
            } catch (ExecutionException failed) {
                return;
            } catch (TimeoutException notYet) {
                long done = works.stream().filter(Future::isDone).count();
                left = done > before ? waits : left - 1;
                before = done;
                if (left == 0) {
                    throw notYet;
                }
            }
        }
    }

    @Override
    public String toString() {
        return waits * millis + " ms";
    }
}
