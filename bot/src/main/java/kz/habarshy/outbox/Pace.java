package kz.habarshy.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kz.habarshy.chat.Account;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.RedisState;
import kz.habarshy.redis.Script;
import kz.habarshy.time.MachineClock;

/// The permits of a token: two buckets in Redis, shared by all nodes, counted by windows as Telegram counts.
///
/// Key: `habarshy:{bot:tg1}:pace` hash: next permit of each bucket, the token's pause, the reply bucket's slow-down.
final class Pace {
    private static final Script TAKE = Script.load("pace");
    private static final Script SLOW = Script.load("pace_slow");
    /// Telegram's windows and our clock do not begin together: a fifth of a per cent of air.
    private static final double AIR = 1.002;
    /// Bulk permits are taken this far ahead, so that one call serves several sends.
    private static final Duration AHEAD = Duration.ofMillis(250);

    private final RedisState state;
    private final MachineClock clock;
    private final PaceSettings settings;

    Pace(RedisState state, MachineClock clock, PaceSettings settings) {
        this.state = state;
        this.clock = clock;
        this.settings = settings;
    }

    /// Permits: `count` of them, the first at `at` (machine milliseconds), each `spacing` after the one before.
    record Grant(long at, int count, double spacing) {}

    /// Permits to answer with, to be used at once; none: try again at `at`.
    Grant replies(Account account, int wanted) {
        int rate = settings.repliesPerSecond();
        return take(account, "r", wanted, rate, Math.max(1, rate / 10), Duration.ZERO);
    }

    /// Permits for broadcasts, each at its own time.
    Grant bulk(Account account) {
        int rate = settings.bulkPerSecond();
        return take(account, "b", Math.max(1, (int) (rate * AHEAD.toMillis() / 1000)), rate, 1, AHEAD);
    }

    /// The messenger refused the token as a whole until this moment (machine milliseconds).
    CompletableFuture<List<Object>> slowDown(Account account, long until) {
        return state.run(SLOW, List.of(Keys.bot(account, "pace")), List.of(micros(clock.millis()), micros(until)));
    }

    private Grant take(Account account, String bucket, int wanted, int rate, int burst, Duration ahead) {
        double spacing = AIR * TimeUnit.SECONDS.toMicros(1) / rate;
        var answer = state.runNow(
                TAKE,
                List.of(Keys.bot(account, "pace")),
                List.of(
                        bucket,
                        micros(clock.millis()),
                        String.valueOf(wanted),
                        String.valueOf(spacing),
                        String.valueOf(burst),
                        String.valueOf(TimeUnit.MILLISECONDS.toMicros(ahead.toMillis()))));
        long at = Math.ceilDiv((Long) answer.getFirst(), 1000L);
        return new Grant(at, ((Long) answer.getLast()).intValue(), spacing / 1000);
    }

    private static String micros(long millis) {
        return String.valueOf(TimeUnit.MILLISECONDS.toMicros(millis));
    }
}
