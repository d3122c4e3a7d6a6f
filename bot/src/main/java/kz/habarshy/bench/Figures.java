package kz.habarshy.bench;

import java.util.Arrays;

/// Times of many single events, in nanoseconds, and what is to be said of them.
final class Figures {
    private final long[] sorted;

    Figures(long[] nanos) {
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /// The time that this share of events did not exceed, in milliseconds.
    double quantile(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
        return sorted[Math.max(0, index)] / 1e6;
    }
}
