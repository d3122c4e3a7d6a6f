package kz.habarshy.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.embedded.core.ExecutableProvider;

/// The embedded redis-server: append-only, each write in its file before it is acknowledged, loopback only,
/// restarted when it dies, adopted when it outlived the program. Its folder is locked, so two programs never share
/// one.
public final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String OPTIONS = "--bind 127.0.0.1 --appendonly yes --maxmemory-policy noeviction"
            + " --aof-use-rdb-preamble yes --logfile redis.log --daemonize no"
            // Rows with their texts lie in one piece.
            + " --hash-max-ziplist-value 2048 --hash-max-ziplist-entries 128"
            // Where nobody else has the file written anew, less often than Redis would by itself.
            + " --auto-aof-rewrite-min-size 1gb";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final FileChannel lockFile;
    private final String fsync;
    private final ServerRecord running;
    private volatile ProcessHandle process;
    private volatile boolean closing;

    private EmbeddedServer(
            Path folder, FileChannel lockFile, String fsync, ServerRecord running, ProcessHandle process) {
        this.fsync = fsync;
        this.folder = folder;
        this.lockFile = lockFile;
        this.running = running;
        this.process = process;
    }

    /// Starts or adopts the server of this folder; throws IllegalStateException with a sentence that says how to mend
    /// it.
    public static EmbeddedServer start(Path folder) {
        return start(folder, "always");
    }

    /// The same, but the server leaves it to the system when what it wrote reaches the disk: whoever asks for that
    /// forces its `file` there.
    public static EmbeddedServer startUnforced(Path folder) {
        return start(folder, "no");
    }

    private static EmbeddedServer start(Path folder, String fsync) {
        try {
            Files.createDirectories(folder);
            var lockFile = lock(folder);
            var server = open(folder, lockFile, fsync);
            server.watch();
            return server;
        } catch (IOException unusable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be used for Redis", unusable);
        }
    }

    private static EmbeddedServer open(Path folder, FileChannel lockFile, String fsync) throws IOException {
        var before = ServerRecord.read(folder);
        var alive = before == null ? null : before.alive();
        if (before != null && alive != null && ServerProbe.answers(before.port(), PATIENCE)) {
            LOG.info("Adopted the redis-server that outlived the last run (process {})", alive.pid());
            return new EmbeddedServer(folder, lockFile, fsync, before, alive);
        }
        if (alive != null) {
            end(alive);
        }
        int port = before != null && ServerProbe.isFree(before.port()) ? before.port() : ServerProbe.freePort();
        var started = launch(folder, port, fsync);
        return new EmbeddedServer(folder, lockFile, fsync, ServerRecord.write(folder, started, port), started);
    }

    public int port() {
        return running.port();
    }

    /// What the server appends to.
    Path file() {
        return folder.resolve("appendonly.aof");
    }

    /// What the server does in processes beside its own gets out of the way of those who wait for answers.
    void yieldBeside() {
        process.children().forEach(EmbeddedServer::yieldAlways);
    }

    /// Gives a process the least share of the processor; where the system cannot, it keeps the one it has.
    static void yieldAlways(ProcessHandle beside) {
        try {
            new ProcessBuilder("renice", "-n", "19", "-p", String.valueOf(beside.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException unable) {
            LOG.debug("No renice here: {}", unable.getMessage());
        }
    }

    /// The process id of the server as it runs now.
    public long pid() {
        return process.pid();
    }

    /// Ends the server in good order and gives the folder back.
    @Override
    public synchronized void close() {
        closing = true;
        end(process);
        try {
            lockFile.close();
        } catch (IOException alreadyClosed) {
            LOG.debug("The lock was closed before: {}", alreadyClosed.getMessage());
        }
    }

    private void watch() {
        process.onExit().thenRun(() -> {
            if (!closing) {
                LOG.warn("redis-server ended unexpectedly and is started again");
                restart();
            }
        });
    }

    private synchronized void restart() {
        if (closing) {
            return;
        }
        try {
            process = launch(folder, running.port(), fsync);
            ServerRecord.write(folder, process, running.port());
            watch();
        } catch (IOException | IllegalStateException failure) {
            LOG.error("redis-server could not be started again, next try in a second: {}", failure.getMessage());
            java.util.concurrent.CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)
                    .execute(this::restart);
        }
    }

    private static ProcessHandle launch(Path folder, int port, String fsync) throws IOException {
        var binary = ExecutableProvider.newJarResourceProvider(
                        Files.createDirectories(folder.resolve("bin")).toFile())
                .get();
        var started = new ProcessBuilder(command(binary.getAbsolutePath(), folder, port, fsync))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .toHandle();
        if (!ServerProbe.answers(port, PATIENCE)) {
            started.destroyForcibly();
            throw new IllegalStateException(
                    "redis-server does not answer on port " + port + "; its log is " + folder.resolve("redis.log")
                            + ". Point SPRING_DATA_REDIS_URL to a Redis of your own if this machine cannot run the embedded one.");
        }
        return started;
    }

    private static List<String> command(String binary, Path folder, int port, String fsync) {
        var command =
                new ArrayList<>(List.of(binary, "--dir", folder.toAbsolutePath().toString(), "--save", ""));
        command.addAll(List.of("--port", String.valueOf(port), "--appendfsync", fsync));
        command.addAll(List.of(OPTIONS.split(" ")));
        return command;
    }

    private static FileChannel lock(Path folder) throws IOException {
        var file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = file.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException heldHere) {
            lock = null;
        }
        if (lock == null) {
            file.close();
            throw new IllegalStateException("Another Habarshy works in " + folder.toAbsolutePath()
                    + ". Stop it, or give this one another folder with HABARSHY_DATA.");
        }
        return file;
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception stubborn) {
            process.destroyForcibly();
        }
    }
}
