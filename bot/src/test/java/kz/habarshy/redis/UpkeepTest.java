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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UpkeepTest {
    private static final String PAGE = "x".repeat(10_000);

    @TempDir
    Path folder;

    @Test
    void hasTheFileWrittenAnewOnceItHasGrownAndThenNotBeforeItDoubles() {
        try (var server = EmbeddedServer.startUnforced(folder);
                var connection = RedisConnection.local(server.port());
                var upkeep = new Upkeep(connection.state(), server, 200_000)) {
            var atFirst = identity(server.file());
            write(connection, 10, "a");
            upkeep.look();
            assertThat(identity(server.file())).as("a small file stays").isEqualTo(atFirst);
            write(connection, 30, "b");
            upkeep.look();
            eventually("another file", () -> !identity(server.file()).equals(atFirst));
            eventually("it is done", () -> info(connection).contains("aof_rewrite_in_progress:0"));
            var anew = identity(server.file());
            write(connection, 10, "c");
            upkeep.look();
            assertThat(info(connection)).contains("aof_rewrite_in_progress:0").contains("aof_rewrite_scheduled:0");
            assertThat(identity(server.file())).as("not yet twice as long").isEqualTo(anew);
        }
    }

    private static void write(RedisConnection connection, int pages, String name) {
        for (int page = 0; page < pages; page++) {
            RedisState.now(connection.state().commands().set(name + page, PAGE));
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
