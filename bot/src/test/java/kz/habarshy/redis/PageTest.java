package kz.habarshy.redis;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.habarshy.chat.ChatKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PageTest {
    private static final ChatKey PARTITION = ChatKey.ofPartition(3);
    private static final int FIELDS = 600;
    private static final int ABOUT = 40;

    @TempDir
    Path folder;

    @Test
    void meetsEveryFieldAlsoWhenTheServerIsKilledBetweenTwoPages() {
        try (var server = EmbeddedServer.start(folder);
                var connection = RedisConnection.local(server.port())) {
            var state = connection.state();
            fill(state);
            Set<String> met = new HashSet<>();
            var page = state.page(PARTITION, "ledger:b1", "0", ABOUT);
            for (int kills = 0; kills < 4; kills++) {
                page.fields().forEach(field -> met.add(field.getKey()));
                assertThat(page.cursor()).isNotEqualTo("0");
                killed(server, state);
                page = state.page(PARTITION, "ledger:b1", page.cursor(), ABOUT);
            }
            rest(state, page, met);
            assertThat(met).hasSize(FIELDS);
        }
    }

    @Test
    void beginsAnewWithACursorThatNoServerKnows() {
        try (var server = EmbeddedServer.start(folder);
                var connection = RedisConnection.local(server.port())) {
            fill(connection.state());
            Set<String> met = new HashSet<>();
            rest(connection.state(), connection.state().page(PARTITION, "ledger:b1", "128", ABOUT), met);
            assertThat(met).hasSize(FIELDS);
        }
    }

    @Test
    void endsAtOnceWhereThereIsNothing() {
        try (var server = EmbeddedServer.start(folder);
                var connection = RedisConnection.local(server.port())) {
            var page = connection.state().page(PARTITION, "ledger:b1", "0", ABOUT);
            assertThat(page).isEqualTo(new Places.Page("0", java.util.List.of()));
        }
    }

    private static void fill(RedisState state) {
        Map<String, String> fields = new HashMap<>();
        IntStream.range(0, FIELDS).forEach(i -> fields.put("tg700000001:-70" + i, "sent 3"));
        RedisState.now(state.commands().hset(Keys.key(3, "ledger:b1"), fields));
    }

    private static void rest(RedisState state, Places.Page from, Set<String> met) {
        var page = from;
        page.fields().forEach(field -> met.add(field.getKey()));
        while (!page.cursor().equals("0")) {
            page = state.page(PARTITION, "ledger:b1", page.cursor(), ABOUT);
            page.fields().forEach(field -> met.add(field.getKey()));
        }
    }

    private static void killed(EmbeddedServer server, RedisState state) {
        var before = ProcessHandle.of(server.pid()).orElseThrow();
        before.destroyForcibly();
        before.onExit().orTimeout(5, TimeUnit.SECONDS).join();
        eventually("answers again", () -> server.pid() != before.pid() && isThere(state));
    }

    private static boolean isThere(RedisState state) {
        try {
            return state.field(PARTITION, "ledger:b1", "tg700000001:-700") != null;
        } catch (StateUnavailable away) {
            return false;
        }
    }
}
