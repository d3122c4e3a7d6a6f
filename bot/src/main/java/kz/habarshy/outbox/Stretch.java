package kz.habarshy.outbox;

/// The places of a token's window that this node had one after the other: where a whole window of them lies before a
/// place, no other node sends, and nobody need be told of a late call.
final class Stretch {
    private final int window;
    private volatile long first = -1;
    private long next = -1;

    /// `window`: how many places lie in a window.
    Stretch(int window) {
        this.window = window;
    }

    /// The node has these places too.
    void add(Pace.Grant grant) {
        if (grant.place() != next) {
            first = grant.place();
        }
        next = grant.place() + grant.count();
    }

    /// Whether others may have had one of the places just before this.
    boolean isShared(long place) {
        return place - first < window;
    }
}
