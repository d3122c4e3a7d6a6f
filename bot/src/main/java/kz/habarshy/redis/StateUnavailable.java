package kz.habarshy.redis;

import org.jspecify.annotations.Nullable;

/// Redis cannot be reached or did not answer in time: nothing is known of what was asked; ask again later.
public final class StateUnavailable extends RuntimeException {
    public StateUnavailable(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
