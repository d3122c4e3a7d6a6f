package kz.habarshy.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import kz.habarshy.time.MachineClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DiskTest {
    private static final CompletionStage<String> ALIVE = CompletableFuture.completedFuture("PONG");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = Files.writeString(folder.resolve("appendonly.aof"), "written");
    }

    private Disk disk(Supplier<CompletionStage<String>> ping) {
        return new Disk(file, ping, MachineClock.system()).start();
    }

    @Test
    void tellsThatAllIsOnTheDisk() throws Exception {
        try (var disk = disk(() -> ALIVE)) {
            assertThat(disk.forced().get()).isTrue();
            assertThat(disk.forced().get()).isTrue();
        }
    }

    @Test
    void goesToTheDiskOnceForAllWhoCameSinceTheLastTimeBegan() throws Exception {
        var signs = new LinkedBlockingQueue<CompletableFuture<String>>();
        try (var disk = disk(() -> {
            var sign = new CompletableFuture<String>();
            signs.add(sign);
            return sign;
        })) {
            var first = disk.forced();
            var begun = signs.take();
            var second = disk.forced();
            assertThat(disk.forced()).isSameAs(second).isNotSameAs(first);
            begun.complete("PONG");
            assertThat(first.get()).isTrue();
            assertThat(second).isNotDone();
            signs.take().complete("PONG");
            assertThat(second.get()).isTrue();
        }
    }

    @Test
    void goesByTheFileThatTheServerPutInPlaceOfTheOldOne() throws Exception {
        try (var disk = disk(() -> ALIVE)) {
            assertThat(disk.forced().get()).isTrue();
            Files.delete(file);
            Files.createSymbolicLink(file, Path.of("/dev/full"));
            assertThat(disk.forced().get()).as("a device that has no disk").isFalse();
            Files.delete(file);
            Files.writeString(file, "anew");
            assertThat(disk.forced().get()).isTrue();
        }
    }

    @Test
    void promisesNothingWhileTheServerCannotWriteItsFile() throws Exception {
        try (var disk = disk(() -> CompletableFuture.failedFuture(new IllegalStateException("MISCONF")))) {
            assertThat(disk.forced().get()).isFalse();
        }
    }

    @Test
    void promisesNothingOnceItIsClosed() throws Exception {
        var disk = disk(() -> ALIVE);
        disk.close();
        assertThat(disk.forced().get()).isFalse();
    }
}
