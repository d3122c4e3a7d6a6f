package kz.habarshy.journeys;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.habarshy.bench.Program;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.EmbeddedServer;
import kz.habarshy.redis.Holders;
import kz.habarshy.redis.RedisConnection;
import kz.habarshy.redis.RedisState;
import kz.habarshy.sandbox.DoubleServer;
import kz.habarshy.sandbox.RecordedCall;
import kz.habarshy.sandbox.SeenMessage;
import kz.habarshy.sandbox.TelegramDouble;
import kz.habarshy.time.MachineClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Three nodes as real processes on one Redis, while people ask all the time.
@Timeout(value = 400, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NodesJourneyTest {
    private static final long FIRST = 4_000_000;
    private static final long CHATTY = 3_900_000;
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);
    /// About a second and four and a half on a quiet machine; a build has its processors busy.
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(12);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    @TempDir
    Path data;

    private final MachineClock clock = MachineClock.system();
    private final Map<Long, Instant> asked = new ConcurrentHashMap<>();
    private final List<Program> nodes = new ArrayList<>();
    private final CountDownLatch enough = new CountDownLatch(1);
    private DoubleServer telegram;
    private EmbeddedServer redis;

    @BeforeEach
    void threeNodesRun() throws IOException {
        telegram = DoubleServer.start();
        telegram.telegram().remember(500, 100_000);
        redis = EmbeddedServer.start(data.resolve("redis"));
        for (int number = 0; number < 3; number++) {
            var settings = new HashMap<>(Map.of(
                    "HABARSHY_TELEGRAM_TOKEN",
                    TelegramDouble.TOKEN,
                    "HABARSHY_TELEGRAM_API_URL",
                    telegram.url(),
                    "HABARSHY_TELEGRAM_REPLIES_PER_SECOND",
                    "1000",
                    "SPRING_DATA_REDIS_URL",
                    "redis://127.0.0.1:" + redis.port(),
                    "HABARSHY_CLOCK_START",
                    "2021-10-05T05:00:00Z"));
            nodes.add(new Program(
                    data.resolve("node" + number),
                    freePort(),
                    settings,
                    List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")));
        }
        nodes.forEach(Program::awaitReady);
    }

    @AfterEach
    void allEnds() {
        enough.countDown();
        nodes.forEach(Program::kill);
        redis.close();
        telegram.close();
    }

    @Test
    void answersAllTheTimeWhileNodesAreRestartedInTurnAndAgainWithinSecondsOfADeath() throws Exception {
        var asking = Thread.ofVirtual().start(this::ask);
        for (var node : nodes) {
            long began = clock.ticks();
            node.close();
            assertThat(Duration.ofNanos(clock.ticks() - began)).isLessThan(LONGEST_END);
            assertThat(holders()).as("what it held is given back").hasSizeLessThanOrEqualTo(2);
            node.restart();
            node.awaitReady();
        }
        var restarted = Instant.ofEpochMilli(clock.millis());
        eventually(
                "all are answered",
                Duration.ofSeconds(20),
                () -> unanswered(restarted).isEmpty());
        assertThat(slowest(Instant.EPOCH, restarted)).isLessThan(LONGEST_ANSWER);

        nodes.getFirst().kill();
        var killed = Instant.ofEpochMilli(clock.millis());
        var later = killed.plusSeconds(8);
        eventually("people ask on", Duration.ofSeconds(20), () -> clock.now().isAfter(later));
        enough.countDown();
        asking.join();
        eventually(
                "all but those in a call are answered",
                Duration.ofSeconds(20),
                () -> unanswered(Instant.MAX).stream().allMatch(this::wasInACall));
        assertThat(slowest(killed.minusSeconds(5), Instant.MAX)).isLessThan(LONGEST_ANSWER);
        assertThat(unanswered(Instant.MAX).size()).isLessThan(10);
        assertThat(answers().values()).allMatch(calls -> calls.size() == 1);
        assertThat(outOfOrder()).isLessThanOrEqualTo(1);
    }

    /// Somebody new asks each time; one person asks for two things in turn.
    private void ask() {
        try {
            for (int number = 0; !enough.await(BETWEEN_QUESTIONS.toMillis(), TimeUnit.MILLISECONDS); number++) {
                long person = FIRST + number;
                telegram.people().person(person, "P" + person, "kk");
                asked.put(person, clock.now());
                telegram.people().say(person, "онлайн санақ қашанға дейін?");
                if (number % 30 == 0) {
                    telegram.people().say(CHATTY, number / 30 % 2 == 0 ? "/help" : "/deadline");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<Long, List<RecordedCall>> answers() {
        var answers = new HashMap<Long, List<RecordedCall>>();
        telegram.telegram().calls("sendMessage").stream()
                .filter(call -> call.performed() && call.chat() >= FIRST)
                .forEach(call -> answers.computeIfAbsent(call.chat(), _ -> new ArrayList<>())
                        .add(call));
        return answers;
    }

    private List<Long> unanswered(Instant askedBefore) {
        var answers = answers();
        return asked.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(askedBefore) && !answers.containsKey(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Duration slowest(Instant from, Instant to) {
        return answers().entrySet().stream()
                .filter(entry -> askedAt(entry.getKey()).isAfter(from)
                        && askedAt(entry.getKey()).isBefore(to))
                .map(entry -> Duration.between(
                        askedAt(entry.getKey()), entry.getValue().getFirst().at()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Instant askedAt(long person) {
        return Objects.requireNonNull(asked.get(person));
    }

    private Set<String> holders() {
        try (var connection = RedisConnection.local(redis.port())) {
            return Holders.of(connection.state());
        }
    }

    private boolean wasInACall(long person) {
        try (var connection = RedisConnection.local(redis.port())) {
            RedisState state = connection.state();
            var chat = new ChatKey(new Account("tg", TelegramDouble.BOT), person);
            return state.fields(chat, "rows:" + chat).entrySet().stream()
                    .anyMatch(
                            row -> row.getKey().endsWith(".s") && row.getValue().matches("sending|unknown"));
        }
    }

    private List<String> chattysAnswers() {
        return telegram.people().fromBot(CHATTY).stream()
                .map(SeenMessage::text)
                .map(text -> text.contains("/faq") ? "/help" : "/deadline")
                .toList();
    }

    /// How often the answers do not alternate as the questions did: a lost one, which stood in a call, makes one such
    /// place.
    private long outOfOrder() {
        var answers = chattysAnswers();
        return IntStream.range(1, answers.size())
                .filter(i -> answers.get(i).equals(answers.get(i - 1)))
                .count();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
