package kz.habarshy.intake;

import static kz.habarshy.Eventually.eventually;
import static kz.habarshy.intake.Node.BOT;
import static kz.habarshy.intake.Node.update;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.outbox.PaceSettings;
import kz.habarshy.outbox.RecordingMessenger;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Places;
import kz.habarshy.redis.TestRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TableTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static Decision write(Incoming news) {
        if (!(news instanceof Incoming.Said said)) {
            return Decision.NONE;
        }
        String chat = news.chat().toString();
        Change change = said.text().equals("out")
                ? new Change.Remove(Places.TABLE, chat)
                : new Change.Set(Places.TABLE, chat, said.text());
        return Decision.change(change);
    }

    private static Map<String, String> read() {
        Map<String, String> all = new HashMap<>();
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            String cursor = "0";
            do {
                Places.Page page = REDIS.state().page(ChatKey.ofPartition(partition), Places.TABLE, cursor, 2);
                page.fields().forEach(row -> all.put(row.getKey(), row.getValue()));
                cursor = page.cursor();
            } while (!cursor.equals("0"));
        }
        return all;
    }

    @Test
    void keepsEachChatAtItsPlaceThroughChangesAndStrikingOut() {
        try (var node = new Node(
                "n",
                REDIS.state(),
                REDIS.announcements(),
                new RecordingMessenger(),
                (news, _, _) -> write(news),
                new PaceSettings(30, 1_000))) {
            node.intake()
                    .accept(LongStream.range(1, 101)
                            .mapToObj(i -> update(i, -i, "row1"))
                            .toList());
            eventually("all are enrolled", () -> read().size() == 100);
            node.intake().accept(List.of(update(201, -7, "row2"), update(202, -8, "out"), update(203, -9, "out")));
            node.intake().accept(List.of(update(204, -9, "row3")));
            eventually("one is struck out", () -> read().size() == 99);
            assertThat(read())
                    .containsEntry(new ChatKey(BOT, -7).toString(), "row2")
                    .containsEntry(new ChatKey(BOT, -9).toString(), "row3")
                    .containsEntry(new ChatKey(BOT, -10).toString(), "row1");
            assertThat(rows().chars().filter(letter -> letter == '-').count()).isOne();
            assertThat(rows()).hasSize(400);
            assertThat(names()).hasSize(100).filteredOn(String::isEmpty).hasSize(1);
        }
    }

    /// Those struck out among them, read three at a time.
    private static List<String> names() {
        List<String> all = new ArrayList<>();
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            ChatKey near = ChatKey.ofPartition(partition);
            long from = 0;
            List<String> some;
            do {
                some = REDIS.state().names(near, from, 3);
                all.addAll(some);
                from += 3;
            } while (!some.isEmpty());
        }
        return all;
    }

    private static String rows() {
        var all = new StringBuilder();
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            all.append(REDIS.state().rows(ChatKey.ofPartition(partition)));
        }
        return all.toString();
    }
}
