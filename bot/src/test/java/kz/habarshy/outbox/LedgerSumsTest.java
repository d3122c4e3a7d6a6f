package kz.habarshy.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.outbox.LedgerTest.Books;
import kz.habarshy.redis.TestRedis;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever comes in whatever order, and twice: a ledger adds up to the chats it was given, and nobody hears it twice
/// unless a person said that it had not arrived.
class LedgerSumsTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final int STEPS = 300;
    private static final List<String> STATES = List.of("queued", "waiting", "sent", "failed", "skipped", "unknown");

    private final Ledger ledger = new Ledger(REDIS.state());

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    /// One chat of the story: what is in flight and what has happened to it.
    private static final class Chat {
        private final Books books;
        private final List<Row> flown = new ArrayList<>();
        private boolean announced;
        private boolean followed;
        private int arrived;
        private int allowed = 1;
        private int round;

        Chat(ChatKey key) {
            this.books = new Books(REDIS, key);
            books.own();
        }

        String line() {
            return books.line("b1");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addUpToTheAudienceThroughOutcomesRetriesSettlingsAndRecalls(long seed) {
        var random = new Random(seed);
        List<Chat> chats = IntStream.range(0, 4)
                .mapToObj(i -> new Chat(new ChatKey(LedgerTest.BOT, -1001 - i)))
                .toList();
        for (int step = 0; step < STEPS; step++) {
            var chat = chats.get(random.nextInt(chats.size()));
            step(chat, random);
            assertAddsUp("b1", chats.stream().filter(each -> each.announced).count());
            assertAddsUp("b2", chats.stream().filter(each -> each.followed).count());
            assertThat(chat.arrived).as("arrivals").isLessThanOrEqualTo(chat.allowed);
        }
    }

    private static void step(Chat chat, Random random) {
        switch (random.nextInt(8)) {
            case 0, 1 -> announce(chat);
            case 2 -> reserve(chat);
            case 3 -> end(chat, random);
            case 4 -> retry(chat, random);
            case 5 -> settle(chat, random);
            case 6 -> late(chat, random);
            default -> {
                if (random.nextInt(6) == 0) {
                    follow(chat, random);
                }
            }
        }
    }

    private static void announce(Chat chat) {
        chat.books.put(chat.books.post("b:1", "b1", LedgerTest.SAY));
        chat.announced = true;
    }

    private static void reserve(Chat chat) {
        var row = chat.books.reserve();
        if (row != null) {
            chat.flown.add(row);
        }
    }

    private static void end(Chat chat, Random random) {
        if (!chat.flown.isEmpty()) {
            var row = chat.flown.getLast();
            String verdict =
                    List.of("sent", "failed", "unknown", "queued", "skipped").get(random.nextInt(5));
            settle(chat, row, verdict);
        }
    }

    private static void settle(Chat chat, Row row, String verdict) {
        boolean open = !chat.line().startsWith("sent");
        chat.books.settle(row, verdict, verdict.equals("sent") ? "77" : "unsent x");
        boolean arrives = row.ledger().equals("b1") && row.act() instanceof Act.Say;
        if (arrives && verdict.equals("sent") && open && chat.line().startsWith("sent")) {
            chat.arrived++;
        }
    }

    /// A fact that comes long after, or once more.
    private static void late(Chat chat, Random random) {
        if (!chat.flown.isEmpty()) {
            settle(chat, chat.flown.get(random.nextInt(chat.flown.size())), random.nextBoolean() ? "sent" : "failed");
        }
    }

    private static void retry(Chat chat, Random random) {
        if (chat.announced) {
            int round = random.nextBoolean() ? ++chat.round : chat.round;
            chat.books.put(chat.books.post("b:1", "b1", LedgerTest.SAY).again(String.valueOf(round)));
        }
    }

    private static void settle(Chat chat, Random random) {
        if (!chat.announced) {
            return;
        }
        if (random.nextBoolean()) {
            chat.books.put(chat.books.post("s", "b1", new Act.Settle("sent", "0")));
            return;
        }
        if (random.nextInt(3) == 0) {
            chat.books.put(chat.books.post("g", "b1", new Act.GiveUp("b:1", "no_bot")));
            return;
        }
        if (chat.line().startsWith("unknown")) {
            chat.allowed++;
        }
        chat.books.put(
                chat.books.post("s", "b1", new Act.Settle("failed", "by_hand")),
                chat.books.post("b:1", "b1", LedgerTest.SAY).again(String.valueOf(++chat.round)));
    }

    private static void follow(Chat chat, Random random) {
        if (chat.announced) {
            Act act = random.nextBoolean()
                    ? new Act.Withdraw("b:1", "b1", 0, "gone")
                    : new Act.Edit("b:1", "new", List.of());
            chat.books.put(chat.books.post("b:2", "b2", act));
            chat.followed = true;
        }
    }

    private void assertAddsUp(String name, long audience) {
        var lines = ledger.lines(name, "");
        Map<String, Long> counted = new HashMap<>();
        lines.forEach(line -> {
            counted.merge(line.state(), 1L, Long::sum);
            boolean reasoned = List.of("failed", "skipped", "sent").contains(line.state());
            if (reasoned && line.message() == 0) {
                counted.merge(line.state() + "." + line.reason(), 1L, Long::sum);
            }
        });
        var sums = ledger.sums(
                name,
                List.of(
                        "failed.unsent",
                        "failed.by_hand",
                        "skipped.unsent",
                        "skipped.recalled",
                        "skipped.no_bot",
                        "sent.0",
                        "sent.queued"));
        assertThat(sums).isEqualTo(counted);
        assertThat(STATES.stream()
                        .mapToLong(state -> sums.getOrDefault(state, 0L))
                        .sum())
                .isEqualTo(audience)
                .isEqualTo(lines.size());
    }
}
