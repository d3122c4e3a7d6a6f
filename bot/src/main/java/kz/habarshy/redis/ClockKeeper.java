package kz.habarshy.redis;

import java.time.Duration;
import java.util.Map;
import kz.habarshy.time.CampaignClock;

/// Remembers how far the campaign's clock was moved, over restarts.
///
/// Key: `habarshy:clock` hash: `start` the setting it began with, `ahead` the distance to the machine's clock, ISO.
final class ClockKeeper {
    private static final String KEY = Keys.single("clock");

    private ClockKeeper() {}

    /// Sets the clock as it was left, or to the setting's start when that is new, and notes each later move.
    static ClockKeeper keep(RedisState state, CampaignClock clock, ClockSettings settings) {
        var stored = RedisState.now(state.commands().hgetall(KEY));
        var start = String.valueOf(settings.start());
        var ahead = stored.get("ahead");
        if (ahead != null && start.equals(stored.get("start"))) {
            clock.shiftTo(Duration.parse(ahead));
        } else if (settings.start() != null) {
            clock.moveTo(settings.start());
        }
        var note = Map.of("start", start, "ahead", clock.ahead().toString());
        RedisState.now(state.commands().hset(KEY, note));
        clock.onMove(moved -> state.commands().hset(KEY, "ahead", moved.toString()));
        return new ClockKeeper();
    }
}
