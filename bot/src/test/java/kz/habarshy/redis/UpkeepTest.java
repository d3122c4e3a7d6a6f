package kz.habarshy.redis;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UpkeepTest {
    private static final String PAGE = "x".repeat(10_000);
    private static final int PAGES = 1_000;

    @TempDir
    Path folder;

    @Test
    void hasTheFileWrittenAnewOnceItIsTwiceAsLongAsWhatItTellsOf() {
        try (var server = EmbeddedServer.startUnforced(folder);
                var connection = RedisConnection.local(server.port());
                var upkeep = new Upkeep(connection.state(), server, 200_000)) {
            var atFirst = identity(server.file());
            write(connection, page -> "k" + page);
            upkeep.look();
            assertThat(info(connection)).contains("aof_rewrite_in_progress:0").contains("aof_rewrite_scheduled:0");
            assertThat(identity(server.file())).as("each line is needed").isEqualTo(atFirst);
            write(connection, page -> "k1");
            write(connection, page -> "k1");
            upkeep.look();
            eventually("another file", () -> !identity(server.file()).equals(atFirst));
        }
    }

    @Test
    void leavesASmallFileAlone() {
        try (var server = EmbeddedServer.startUnforced(folder);
                var connection = RedisConnection.local(server.port());
                var upkeep = new Upkeep(connection.state(), server, 100_000_000)) {
            var atFirst = identity(server.file());
            write(connection, page -> "k1");
            upkeep.look();
            assertThat(info(connection)).contains("aof_rewrite_in_progress:0").contains("aof_rewrite_scheduled:0");
            assertThat(identity(server.file())).isEqualTo(atFirst);
        }
    }

    private static void write(RedisConnection connection, IntFunction<String> name) {
        for (int page = 0; page < PAGES; page++) {
            RedisState.now(connection.state().commands().set(name.apply(page), PAGE));
        }
    }

    private static String info(RedisConnection connection) {
        return RedisState.now(connection.state().commands().info("persistence"));
    }

    private static Object identity(Path file) {
        try {
            return Objects.requireNonNull(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (IOException missing) {
            return missing;
        }
    }

    @Test
    void letsOthersGoBeforeWhatTheServerDoesBeside() throws Exception {
        var beside = new ProcessBuilder("sleep", "60").start();
        try {
            EmbeddedServer.yieldAlways(beside.toHandle());
            eventually("it yields", () -> niceness(beside.pid()).equals("19"));
        } finally {
            beside.destroyForcibly();
        }
    }

    private static String niceness(long process) {
        try {
            var asked = new ProcessBuilder("ps", "-o", "nice=", "-p", String.valueOf(process)).start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unable) {
            return CompletableFuture.failedFuture(unable).toString();
        }
    }
}
