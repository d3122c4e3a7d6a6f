package kz.habarshy.broadcast;

import static kz.habarshy.broadcast.DeskStage.AUTHOR;
import static kz.habarshy.broadcast.DeskStage.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Post;
import kz.habarshy.outbox.Ledger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever staff press in whatever order, with whatever the messenger answers, and with every command told twice: each
/// ledger adds up, and no chat gets the announcement twice unless a person said that it had not arrived.
class DeskStormTest {
    private static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));
    private static final List<String> STATES = List.of("queued", "waiting", "sent", "failed", "skipped", "unknown");
    private static final List<String> PRESSES =
            List.of("desk:r:tt:1", "desk:r:us:1:all", "desk:r:un:1:all", "desk:r:tt:2", "desk:b:go:1", "desk:b:ss:1");
    private static final int CHATS = 70;

    private final DeskStage stage = new DeskStage(CAMPAIGN, AUTHOR, SECOND);
    private final Ledger ledger = new Ledger(stage);

    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addsUpThroughEverything(long seed) {
        var random = new Random(seed);
        stage.tellsTwice(random);
        for (int chat = 1; chat <= CHATS; chat++) {
            stage.group(-chat, "b.level", random.nextInt(8) == 0 ? "3" : "4");
        }
        begin();
        for (int step = 0; step < 120; step++) {
            step(random);
            assertAddsUp("b1");
            assertAddsUp("b2");
        }
        end();
        assertThat(ledger.lines("b1", ""))
                .as("of %s", new Broadcasts(stage).find("1"))
                .hasSize(CHATS);
        for (int chat = 1; chat <= CHATS; chat++) {
            assertThat(announced(new ChatKey(DeskStage.BOT, -chat))).isLessThanOrEqualTo(1);
        }
    }

    private void begin() {
        stage.say(AUTHOR, "/desk");
        stage.say(SECOND, "/desk");
        stage.press(AUTHOR, "desk:d:n");
        stage.say(AUTHOR, "Ертең жиналыс бар.");
        stage.say(AUTHOR, "Завтра собрание.");
        stage.press(AUTHOR, "desk:d:t:c:");
        stage.press(AUTHOR, "desk:d:w:now");
        stage.press(AUTHOR, "desk:d:go");
        stage.pressLabel(SECOND, "Бекіту");
        // A press before it has begun would call it off, and nobody would hear it.
        for (int i = 0; i < 20 && ledger.sums("b1").isEmpty(); i++) {
            stage.now = stage.now.plusSeconds(10);
            stage.tick();
        }
        assertThat(ledger.sums("b1")).isNotEmpty();
    }

    private void step(Random random) {
        stage.now = stage.now.plusSeconds(random.nextInt(40));
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> stage.tick();
            case 4, 5, 6 -> deliver(random);
            case 7 -> stage.press(SECOND, PRESSES.get(random.nextInt(PRESSES.size())));
            case 8 -> follow(random);
            default -> {
                var chat = new ChatKey(DeskStage.BOT, -1 - random.nextInt(CHATS));
                if (random.nextInt(4) == 0) {
                    stage.set(chat, "b.paused", "2021-12-01");
                }
            }
        }
    }

    private void deliver(Random random) {
        for (String book : List.of("b1", "b2")) {
            stage.outcomes(book, chat -> outcome(random));
        }
    }

    private static @Nullable String outcome(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> "failed unsent 502";
            case 2 -> "unknown timeout";
            case 3 -> "waiting 1";
            case 4 -> "skipped muted 400";
            default -> "sent";
        };
    }

    private void follow(Random random) {
        if (!ledger.sums("b2").isEmpty() || random.nextInt(3) > 0) {
            return;
        }
        stage.press(AUTHOR, random.nextBoolean() ? "desk:b:rc:1" : "desk:b:co:1");
        stage.say(AUTHOR, "Жиналыс болмайды.");
        stage.say(AUTHOR, "Собрания не будет.");
        stage.press(AUTHOR, "desk:d:go");
        stage.press(SECOND, "desk:b:ok:2:" + hash());
    }

    private String hash() {
        Broadcast second = new Broadcasts(stage).find("2");
        return second == null ? "" : second.hash();
    }

    private void end() {
        for (int i = 0;
                i < 300
                        && Broadcasts.present(stage.fields(ChatKey.DESK, "chat:" + ChatKey.DESK)).stream()
                                .anyMatch(
                                        each -> each.status().goingOut() || each.status() == Broadcast.Status.APPROVED);
                i++) {
            stage.now = stage.now.plusSeconds(30);
            stage.tick();
            stage.press(SECOND, "desk:b:go:1");
            stage.outcomes("b1", any -> "sent");
            stage.outcomes("b2", any -> "sent");
        }
        assertThat(ledger.sums("b1").getOrDefault("queued", 0L)).isZero();
    }

    private long announced(ChatKey chat) {
        return stage.arrived(chat).stream()
                .filter(post -> "b1".equals(post.ledger()) && post.act() instanceof Act.Say)
                .map(Post::id)
                .count();
    }

    private void assertAddsUp(String name) {
        Map<String, Long> sums = ledger.sums(name);
        List<Ledger.Line> lines = ledger.lines(name, "");
        for (String state : STATES) {
            assertThat(sums.getOrDefault(state, 0L))
                    .isEqualTo(lines.stream()
                            .filter(line -> line.state().equals(state))
                            .count());
        }
        assertThat(lines.size()).isLessThanOrEqualTo(CHATS);
    }
}
