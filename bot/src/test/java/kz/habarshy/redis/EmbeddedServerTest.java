package kz.habarshy.redis;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EmbeddedServerTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsAcknowledgedWritesThroughAKillAndComesBackOnTheSamePort(boolean forced) throws Exception {
        try (var server = forced ? EmbeddedServer.start(folder) : EmbeddedServer.startUnforced(folder);
                var connection = RedisConnection.local(server.port())) {
            var redis = connection.state().commands();
            RedisState.now(redis.set("k", "v"));
            long before = server.pid();
            ProcessHandle.of(before).orElseThrow().destroyForcibly();
            ProcessHandle.of(before)
                    .ifPresent(process ->
                            process.onExit().orTimeout(5, TimeUnit.SECONDS).join());
            eventually(
                    "answers again",
                    () -> server.pid() != before
                            && reads(connection.state(), "k").equals("v"));
        }
    }

    private static String reads(RedisState state, String key) {
        try {
            return String.valueOf(RedisState.now(state.commands().get(key)));
        } catch (StateUnavailable away) {
            return "away";
        }
    }

    @Test
    void acknowledgesNothingOnAFullDiskAndGoesOnOnceThereIsRoom() throws Exception {
        var file = folder.resolve("appendonly.aof");
        Files.createSymbolicLink(file, Path.of("/dev/full"));
        try (var server = EmbeddedServer.start(folder);
                var connection = RedisConnection.local(server.port())) {
            var redis = connection.state().commands();
            assertThatThrownBy(() -> RedisState.now(redis.set("a", "1"))).isInstanceOf(StateUnavailable.class);
            Files.delete(file);
            eventually("it is back", Duration.ofSeconds(20), () -> writes(connection.state(), "b"));
            assertThat(reads(connection.state(), "a")).isEqualTo("null");
        }
    }

    @Test
    void countsNothingAsKeptThatIsNotInTheFileOfAnUnforcedServer() throws Exception {
        Files.createSymbolicLink(folder.resolve("appendonly.aof"), Path.of("/dev/full"));
        try (var server = EmbeddedServer.startUnforced(folder);
                var client = RedisClient.create(RedisURI.create("127.0.0.1", server.port()));
                var connection = RedisConnection.forcing(client, server, 0)) {
            var unnoticed = connection.state().commands().set("a", "1").toCompletableFuture();
            assertThat(unnoticed.handle((done, refused) -> "").get()).isEmpty();
            assertThat(connection.state().kept("a").get()).isFalse();
        }
    }

    private static boolean writes(RedisState state, String key) {
        try {
            return "OK".equals(RedisState.now(state.commands().set(key, "1")));
        } catch (StateUnavailable away) {
            return false;
        }
    }

    @Test
    void waitsNoLongerThanASettledTimeForAServerThatStandsStill() throws Exception {
        try (var server = EmbeddedServer.start(folder);
                var connection = RedisConnection.local(server.port())) {
            signal("STOP", server.pid());
            assertThatThrownBy(
                            () -> RedisState.now(connection.state().commands().get("a")))
                    .isInstanceOf(StateUnavailable.class);
            signal("CONT", server.pid());
            eventually("it goes on", () -> writes(connection.state(), "b"));
        }
    }

    private static void signal(String name, long process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(process))
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void refusesASecondProgramInTheSameFolder() {
        try (var server = EmbeddedServer.start(folder)) {
            assertThat(server.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedServer.start(folder)).hasMessageContaining("HABARSHY_DATA");
        }
    }

    @Test
    void startsAnewWhereTheNotedProcessIsSomebodyElse() throws Exception {
        Files.createDirectories(folder);
        var me = ProcessHandle.current();
        Files.writeString(folder.resolve("server"), me.pid() + " 12345 6399\n");
        try (var server = EmbeddedServer.start(folder)) {
            assertThat(server.pid()).isNotEqualTo(me.pid());
        }
    }

    @Test
    void refusesAScriptWhoseKeysLieInDifferentPartitions() {
        assertThatThrownBy(() -> Keys.requireOneTag(java.util.List.of(Keys.key(1, "a"), Keys.key(2, "a"))))
                .hasMessageContaining("different tags");
    }
}
