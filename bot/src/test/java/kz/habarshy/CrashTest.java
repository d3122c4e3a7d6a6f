package kz.habarshy;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import kz.habarshy.bench.Kills;
import kz.habarshy.bench.Program;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.RedisConnection;
import kz.habarshy.redis.RedisState;
import kz.habarshy.sandbox.DoubleServer;
import kz.habarshy.sandbox.TelegramDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills real processes under load: every question is answered once, or stood in the one call that was cut short.
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrashTest {
    private static final int PEOPLE_A_ROUND = 60;
    private static final long FIRST = 4_000_000;

    @TempDir
    Path data;

    private final Random moments = new Random(20211015);

    @Test
    void answersEveryQuestionOnceThroughFiveKillsOfTheProgramAndThreeOfItsRedis() throws Exception {
        try (var telegram = DoubleServer.start();
                var program = start(telegram)) {
            long person = FIRST;
            for (int kill = 0; kill < 8; kill++) {
                ask(telegram, person, PEOPLE_A_ROUND);
                person += PEOPLE_A_ROUND;
                LockSupport.parkNanos(Duration.ofMillis(moments.nextInt(600)).toNanos());
                if (kill < 5) {
                    program.kill();
                    program.restart();
                    program.awaitReady();
                } else {
                    killRedis();
                    LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
                }
            }
            assertOnceEach(telegram, person - FIRST);
        }
    }

    @Test
    void losesAndDoublesNothingThroughTwelveKillsWhileABroadcastRunsIsCorrectedAndTakenBack() throws Exception {
        var totals = Kills.of(12, 20211015).totals();
        assertThat(totals.broken()).as("broken in %s", totals).isEmpty();
        assertThat(totals.addsUp()).as("the ledgers add up in %s", totals).isTrue();
        assertThat(totals.lost()).as("lost in %s", totals).isZero();
        assertThat(totals.doubled() + totals.housesDoubled())
                .as("doubled in %s", totals)
                .isZero();
        assertThat(totals.disordered()).as("out of order in %s", totals).isZero();
        assertThat(totals.unknown()).as("unknown in %s", totals).isLessThanOrEqualTo(totals.inFlight());
        assertThat(totals.answered() + totals.listedUnknown()).isGreaterThanOrEqualTo(totals.questions());
    }

    private Program start(DoubleServer telegram) throws IOException {
        telegram.telegram().remember(50, 100_000);
        var settings = new HashMap<>(Map.of(
                "HABARSHY_TELEGRAM_TOKEN",
                TelegramDouble.TOKEN,
                "HABARSHY_TELEGRAM_API_URL",
                telegram.url(),
                "HABARSHY_TELEGRAM_REPLIES_PER_SECOND",
                "1000",
                "HABARSHY_TELEGRAM_CALL_TIMEOUT",
                "10s",
                "HABARSHY_CLOCK_START",
                "2021-10-05T05:00:00Z"));
        return new Program(
                        data, freePort(), settings, List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"))
                .awaitReady();
    }

    private static void ask(DoubleServer telegram, long first, int count) {
        for (long person = first; person < first + count; person++) {
            telegram.people().person(person, "P" + person, "kk");
            telegram.people().say(person, "онлайн санақ қашанға дейін?");
        }
    }

    /// A call that was cut short is settled as unknown 20 seconds later and not repeated: it did arrive or not, but
    /// never twice.
    private void assertOnceEach(DoubleServer telegram, long people) throws IOException {
        try (var redis = RedisConnection.local(redisPort())) {
            eventually(
                    "each is answered or unknown (what happened lies in " + data + ")", Duration.ofMinutes(3), () -> {
                        var answered = answers(telegram);
                        return LongStream.range(FIRST, FIRST + people)
                                .allMatch(person -> answered.containsKey(person) || isUnknown(redis.state(), person));
                    });
        }
        assertThat(answers(telegram).values()).allMatch(count -> count == 1);
    }

    private static boolean isUnknown(RedisState state, long person) {
        var chat = new ChatKey(new Account("tg", TelegramDouble.BOT), person);
        return state.fields(chat, "rows:" + chat).entrySet().stream()
                .anyMatch(row -> row.getKey().endsWith(".s") && row.getValue().equals("unknown"));
    }

    private static Map<Long, Integer> answers(DoubleServer telegram) {
        var counts = new HashMap<Long, Integer>();
        telegram.telegram().calls("sendMessage").stream()
                .filter(call -> call.performed() && call.chat() >= FIRST)
                .forEach(call -> counts.merge(call.chat(), 1, Integer::sum));
        return counts;
    }

    private void killRedis() throws IOException {
        ProcessHandle.of(Long.parseLong(noted()[0])).ifPresent(ProcessHandle::destroyForcibly);
    }

    private int redisPort() throws IOException {
        return Integer.parseInt(noted()[2]);
    }

    private String[] noted() throws IOException {
        return Files.readString(data.resolve("redis/server")).strip().split(" ");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
