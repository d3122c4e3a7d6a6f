package kz.habarshy.outbox;

import java.util.Arrays;

/// The moments of a token's last sends in its window: tells whether one more fits into the messenger's window of a
/// second.
///
/// Permits lie evenly, but a call may reach the messenger late: what took longer than the quickest calls do counts from
/// later, so the sends after it wait.
final class Window {
    /// Longer than the messenger's second by what the quickest way to it may waver.
    static final long MILLIS = 1_004;
    /// More lateness than this is the messenger's own slowness, not a call that waited on its way.
    private static final long MOST_LATE = 200;

    private final long[] sends;
    private final long[] took;
    private int oldest;
    private double quickest = 1_000;

    /// `size`: how many sends the messenger allows in a second.
    Window(int size) {
        sends = new long[size];
        took = new long[size];
        Arrays.fill(sends, Long.MIN_VALUE / 2);
    }

    /// When the next send fits (machine milliseconds).
    synchronized long freeAt() {
        return freeAt(oldest);
    }

    /// How many sends fit at this moment, `most` at the most.
    synchronized int free(long now, int most) {
        int free = 0;
        while (free < Math.min(most, sends.length) && freeAt((oldest + free) % sends.length) <= now) {
            free++;
        }
        return free;
    }

    /// A send leaves at this moment (machine milliseconds); returns its place, for `answered`.
    synchronized int leaves(long at) {
        int place = oldest;
        sends[place] = at;
        took[place] = 0;
        oldest = (oldest + 1) % sends.length;
        return place;
    }

    /// The send that should leave at `at` left only now, however late; returns this moment, for `answered`.
    synchronized long left(int place, long at, long now) {
        long left = Math.max(at, now);
        if (sends[place] == at) {
            sends[place] = left;
        }
        return left;
    }

    /// The call that left at `at` was answered at `now`; returns when it came to the messenger, as far as can be told,
    /// if the quickest calls take no time.
    synchronized long answered(int place, long at, long now) {
        // The quickest is forgotten slowly, for ways change.
        quickest = Math.min(now - at, quickest + 0.01 * Math.max(1, quickest));
        if (sends[place] == at) {
            took[place] = now - at;
        }
        return at + late(now - at);
    }

    private long freeAt(int place) {
        return sends[place] + late(took[place]) + MILLIS;
    }

    private long late(long took) {
        return Math.clamp((long) (took - quickest), 0, MOST_LATE);
    }
}
