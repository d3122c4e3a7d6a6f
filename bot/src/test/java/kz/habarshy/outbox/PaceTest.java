package kz.habarshy.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.habarshy.ManualClock;
import kz.habarshy.chat.Account;
import kz.habarshy.redis.RedisState;
import kz.habarshy.redis.TestRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PaceTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final Account BOT = new Account("tg", 1);

    private final ManualClock clock = new ManualClock();
    private final Pace pace = new Pace(REDIS.state(), clock, new PaceSettings(30, 100));

    @Test
    void letsBroadcastsOutJustUnderTheLimitInEveryWindow() {
        var times = new ArrayList<Long>();
        for (int tick = 0; tick < 60_000; tick += 50) {
            times(pace.bulk(BOT), times);
            clock.pass(Duration.ofMillis(50));
        }
        assertThat(times.size() / 60.0).isBetween(29.5, 30.5);
        assertThat(mostWithin(times, 1000)).isLessThanOrEqualTo(30);
    }

    @Test
    void leavesRoomForThirtyWaveringCallsAtThePaidPace() {
        var paid = new Pace(REDIS.state(), clock, new PaceSettings(1000, 100));
        var times = new ArrayList<Long>();
        for (int tick = 0; tick < 10_000; tick += 50) {
            times(paid.bulk(BOT), times);
            clock.pass(Duration.ofMillis(50));
        }
        assertThat(times.size() / 10.0).isBetween(960.0, 985.0);
        assertThat(mostWithin(times, 1000)).isLessThanOrEqualTo(972);
    }

    @Test
    void givesAQuickBotsRepliesNoMoreThanTheirRateWhoeverTakesThemAhead() {
        var quick = new Pace(REDIS.state(), clock, new PaceSettings(30, 1_000));
        var other = new Pace(REDIS.state(), clock, new PaceSettings(30, 1_000));
        int granted = 0;
        for (int tick = 0; tick < 10_000; tick++) {
            granted += quick.replies(BOT, 1).count() + other.replies(BOT, 1).count();
            clock.pass(Duration.ofMillis(1));
        }
        assertThat(granted).isBetween(9_000, 10_100);
    }

    @Test
    void twoNodesShareOneTokensPermits() {
        var other = new Pace(REDIS.state(), clock, new PaceSettings(30, 100));
        int granted = 0;
        for (int tick = 0; tick < 10_000; tick += 10) {
            granted += pace.bulk(BOT).count() + other.bulk(BOT).count();
            clock.pass(Duration.ofMillis(10));
        }
        assertThat(granted).isBetween(290, 310);
    }

    @Test
    void aCallThatCameLatePutsOffThePlaceAWindowLaterOnEveryNode() {
        var other = new Pace(REDIS.state(), clock, new PaceSettings(30, 100));
        var first = pace.bulk(BOT).permits().getFirst();
        pace.came(BOT, first, first.at() + 80);
        var later = new ArrayList<Pace.Permit>();
        while (later.isEmpty() || later.getLast().place() < first.place() + 30) {
            later.addAll(other.bulk(BOT).permits());
            clock.pass(Duration.ofMillis(10));
        }
        assertThat(later.getLast().at()).isBetween(first.at() + 80 + 1_004, first.at() + 80 + 1_007);
    }

    @Test
    void severalLateCallsOfOneMomentPutOffTheRestOnce() {
        var times = new ArrayList<Long>();
        for (int tick = 0; tick < 3_000; tick += 10) {
            for (var permit : pace.bulk(BOT).permits()) {
                times.add(permit.at());
                if (permit.at() < 1_000 + clock.millis() - tick) {
                    pace.came(BOT, permit, permit.at() + 50);
                }
            }
            clock.pass(Duration.ofMillis(10));
        }
        assertThat(times).hasSizeBetween(88, 90);
    }

    @Test
    void whatCameInTimeOrIsLongPastPutsNothingOff() {
        var first = pace.bulk(BOT).permits().getFirst();
        pace.came(BOT, first, first.at() + 5);
        clock.pass(Duration.ofSeconds(5));
        var next = pace.bulk(BOT).permits().getFirst();
        pace.came(BOT, first, first.at() + 150);
        clock.pass(Duration.ofMillis(100));
        assertThat(pace.bulk(BOT).at()).isLessThanOrEqualTo(next.at() + 2 * 34 + 100);
    }

    @Test
    void repliesHaveTheirOwnBucketAndABurst() {
        assertThat(pace.replies(BOT, 10).count()).isEqualTo(10);
        assertThat(pace.replies(BOT, 10).count()).isZero();
        clock.pass(Duration.ofMillis(101));
        assertThat(pace.replies(BOT, 100).count()).isEqualTo(10);
    }

    @Test
    void aReplyTakesAPlaceInTheWindowOfARunningBroadcast() {
        var sends = new ArrayList<Long>();
        int replies = 0;
        for (int tick = 0; tick < 20_000; tick += 20) {
            if (tick % 1_000 == 0) {
                var reply = pace.replies(BOT, 1);
                assertThat(reply.at()).isLessThanOrEqualTo(clock.millis() + 120);
                sends.add(reply.at());
                replies++;
            }
            times(pace.bulk(BOT), sends);
            clock.pass(Duration.ofMillis(20));
        }
        sends.sort(null);
        assertThat(replies).isEqualTo(20);
        assertThat(sends.size() / 20.0).isBetween(29.5, 30.5);
        assertThat(mostWithin(sends, 1000)).isLessThanOrEqualTo(30);
    }

    @Test
    void manyRepliesGoAtOnceAndLeaveABroadcastHalfItsPace() {
        var sends = new ArrayList<Long>();
        int replies = 0;
        for (int tick = 0; tick < 20_000; tick += 10) {
            for (var grant = pace.replies(BOT, 5); grant.count() > 0; grant = pace.replies(BOT, 5)) {
                replies += grant.count();
            }
            times(pace.bulk(BOT), sends);
            clock.pass(Duration.ofMillis(10));
        }
        assertThat(replies).isBetween(1_950, 2_010);
        assertThat(sends.size() / 20.0).isGreaterThan(14);
    }

    @Test
    void aBroadcastLeavesRoomForTheRepliesJustBeforeIt() {
        pace.replies(BOT, 10);
        assertThat(pace.bulk(BOT).count()).isZero();
        clock.pass(Duration.ofMillis(340));
        assertThat(pace.bulk(BOT).count()).isPositive();
    }

    @Test
    void goesOnAtOnceAfterAClockThatWasAnHourAhead() {
        clock.pass(Duration.ofHours(1));
        assertThat(pace.bulk(BOT).count()).isPositive();
        assertThat(pace.replies(BOT, 10).count()).isPositive();
        RedisState.now(pace.slowDown(BOT, clock.millis() + 30_000));
        clock.pass(Duration.ofHours(-1));
        assertThat(pace.bulk(BOT).count()).isPositive();
        assertThat(pace.replies(BOT, 10).count()).isPositive();
    }

    @Test
    void pausesTheWholeTokenAndComesBackAtHalfTheRate() {
        RedisState.now(pace.slowDown(BOT, clock.millis() + 2_000));
        assertThat(pace.replies(BOT, 1).at()).isEqualTo(clock.millis() + 2_000);
        clock.pass(Duration.ofSeconds(3));
        int first = pace.replies(BOT, 1_000).count();
        clock.pass(Duration.ofSeconds(1));
        int second = 0;
        for (int i = 0; i < 100; i++) {
            second += pace.replies(BOT, 1_000).count();
            clock.pass(Duration.ofMillis(10));
        }
        assertThat(first).isPositive();
        assertThat(second).isBetween(45, 65);
    }

    private static void times(Pace.Grant grant, List<Long> times) {
        for (int i = 0; i < grant.count(); i++) {
            times.add((long) Math.ceil(grant.at() + i * grant.spacing()));
        }
    }

    private static int mostWithin(List<Long> times, long window) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < times.size(); to++) {
            while (times.get(to) - times.get(from) >= window) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
