package kz.habarshy.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.habarshy.chat.Account;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.RedisState;
import kz.habarshy.redis.Script;
import kz.habarshy.time.MachineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The permits of a token, in Redis, shared by all nodes, counted by windows as Telegram counts.
///
/// Key: `habarshy:{bot:tg1}:pace` hash: the window's next place and its number, the replies' own, the token's
/// pause, the replies' slow-down.
final class Pace {
    private static final Logger LOG = LoggerFactory.getLogger(Pace.class);
    private static final Script TAKE = Script.load("pace");
    private static final Script SLOW = Script.load("pace_slow");
    private static final Script LATE = Script.load("pace_late");
    /// Telegram's second and ours do not begin together, and a call's way wavers: a second's permits take 10 ms longer.
    private static final double AIR = 1.010;
    /// At the paid pace three times as long: there thirty calls that waver together would already be too many, and one
    /// 429 costs a second.
    private static final double PAID_AIR = 1.030;

    private static final int FREE = 30;
    /// Bulk permits are taken this far ahead, so that at the paid pace one call serves many sends.
    private static final Duration AHEAD = Duration.ofMillis(60);
    /// While a broadcast runs, a reply waits so long for a place in the token's window.
    private static final Duration REPLY_WAITS = Duration.ofMillis(120);

    private static final long SPARE_MILLIS = 10;

    private final RedisState state;
    private final MachineClock clock;
    private final PaceSettings settings;
    private final Map<Account, Spare> spares = new ConcurrentHashMap<>();

    Pace(RedisState state, MachineClock clock, PaceSettings settings) {
        this.state = state;
        this.clock = clock;
        this.settings = settings;
    }

    /// Permits: `count` of them, the first at `at` (machine milliseconds), each `spacing` after the one before.
    /// Where `place` is not -1 they are places of the token's window, numbered from it on; they hold only if no
    /// call before them was late.
    record Grant(long at, int count, double spacing, long place) {
        boolean inWindow() {
            return place >= 0;
        }

        Grant putOff(long later) {
            return new Grant(Math.max(at, later), count, spacing, place);
        }

        List<Permit> permits() {
            return IntStream.range(0, count)
                    .mapToObj(i -> new Permit((long) Math.ceil(at + i * spacing), place + i))
                    .toList();
        }
    }

    /// Permits to answer with that were taken ahead; whoever finds none left takes more, the others wait for that.
    private final class Spare {
        private int count;
        private long until;

        synchronized Grant replies(Account account, int wanted, int ahead) {
            long now = clock.millis();
            if (count < wanted || now >= until) {
                var grant = takeReplies(account, ahead);
                if (grant.inWindow() || grant.count() <= wanted) {
                    return grant;
                }
                count = grant.count();
                until = now + SPARE_MILLIS;
            }
            count -= wanted;
            return new Grant(now, wanted, 0, -1);
        }
    }

    /// One place of the token's window and its moment (machine milliseconds).
    record Permit(long at, long place) {}

    /// Permits to answer with, one or several, to be used at their time; none: try again at `at`. Where replies come
    /// so quickly that it matters, the permits of ten milliseconds are taken at once.
    Grant replies(Account account, int wanted) {
        int ahead = (int) (settings.repliesPerSecond() * SPARE_MILLIS / 1000);
        return ahead <= wanted
                ? takeReplies(account, wanted)
                : spares.computeIfAbsent(account, _ -> new Spare()).replies(account, wanted, ahead);
    }

    private Grant takeReplies(Account account, int wanted) {
        return take(account, "r", wanted, REPLY_WAITS);
    }

    /// Permits for broadcasts, each at its own time.
    Grant bulk(Account account) {
        return take(account, "b", 1 + (int) (bulkPerSecond() * AHEAD.toMillis() / 1000), AHEAD);
    }

    /// How many broadcast posts may leave in a second.
    int bulkPerSecond() {
        return settings.bulkPerSecond();
    }

    /// The messenger refused the token as a whole until this moment (machine milliseconds).
    CompletableFuture<List<Object>> slowDown(Account account, long until) {
        return state.run(SLOW, List.of(Keys.bot(account, "pace")), List.of(micros(clock.millis()), micros(until)));
    }

    /// A call came to the messenger at `at`. If that was so late that the places a window later would crowd it, these
    /// are put off on whichever node; at the paid pace calls waver too much for that, and each node looks after its
    /// own.
    void came(Account account, Permit permit, long at) {
        double spare = second() / 1000 - Window.MILLIS;
        if (settings.bulkPerSecond() > FREE || at - permit.at() <= spare) {
            return;
        }
        state.run(
                        LATE,
                        List.of(Keys.bot(account, "pace")),
                        List.of(
                                String.valueOf(permit.place()),
                                micros(at),
                                String.valueOf(settings.bulkPerSecond()),
                                micros(Window.MILLIS),
                                String.valueOf(spacing())))
                .exceptionally(away -> {
                    LOG.debug("Redis is away; what came late is not told to the other nodes");
                    return List.of();
                });
    }

    /// What a second's permits take, and one of them, in microseconds.
    private double second() {
        return (settings.bulkPerSecond() > FREE ? PAID_AIR : AIR) * TimeUnit.SECONDS.toMicros(1);
    }

    private double spacing() {
        return second() / settings.bulkPerSecond();
    }

    private Grant take(Account account, String bucket, int wanted, Duration reach) {
        int replies = settings.repliesPerSecond();
        var answer = state.wordsNow(
                TAKE,
                List.of(Keys.bot(account, "pace")),
                List.of(
                        bucket,
                        micros(clock.millis()),
                        String.valueOf(wanted),
                        String.valueOf(spacing()),
                        String.valueOf(second() / replies),
                        String.valueOf(Math.max(1, replies / 10)),
                        micros(reach.toMillis())));
        long at = Math.ceilDiv(Long.parseLong(answer.getFirst()), 1000L);
        return new Grant(at, Integer.parseInt(answer.get(1)), spacing() / 1000, Long.parseLong(answer.get(2)));
    }

    private static String micros(long millis) {
        return String.valueOf(TimeUnit.MILLISECONDS.toMicros(millis));
    }
}
