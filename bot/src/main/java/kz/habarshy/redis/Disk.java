package kz.habarshy.redis;

import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import kz.habarshy.time.MachineClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The disk under the embedded server's append-only file. The server writes to the file before it acknowledges and
/// leaves it to the system when that reaches the disk; here the file is forced there before anything follows from a
/// write that nobody may forget. One force serves all who wait for it, and the server works on meanwhile.
final class Disk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Disk.class);
    private static final long APART = Duration.ofMillis(1).toNanos();
    private static final long AT_LEAST_EVERY = Duration.ofSeconds(1).toNanos();

    private final Path file;
    private final Supplier<? extends CompletionStage<?>> ping;
    private final MachineClock clock;
    private final AtomicReference<@Nullable CompletableFuture<Boolean>> next = new AtomicReference<>();
    private final Timer times = Timings.timer("habarshy.redis.force", "Time to bring what Redis wrote to the disk");
    private final Thread thread;
    private @Nullable FileChannel open;
    private @Nullable Object opened;
    private volatile boolean closed;

    /// `ping`: asks the server for a sign of life, which it refuses while it cannot write its file.
    Disk(Path file, Supplier<? extends CompletionStage<?>> ping, MachineClock clock) {
        this.file = file;
        this.ping = ping;
        this.clock = clock;
        thread = Thread.ofPlatform().name("disk").daemon().unstarted(this::forceInTurn);
    }

    Disk start() {
        thread.start();
        return this;
    }

    /// Tells, once that is known, whether all that the server acknowledged before this call is on the disk.
    CompletableFuture<Boolean> forced() {
        var mine = new CompletableFuture<Boolean>();
        var waiting = next.compareAndExchange(null, mine);
        if (closed) {
            return CompletableFuture.completedFuture(false);
        }
        if (waiting != null) {
            return waiting;
        }
        LockSupport.unpark(thread);
        return mine;
    }

    private void forceInTurn() {
        long last = clock.ticks() - APART;
        while (!closed) {
            long passed = clock.ticks() - last;
            if (passed < APART) {
                LockSupport.parkNanos(this, APART - passed);
            } else if (next.get() == null && passed < AT_LEAST_EVERY) {
                LockSupport.parkNanos(this, AT_LEAST_EVERY - passed);
            } else {
                last = clock.ticks();
                var group = next.getAndSet(null);
                boolean done = force();
                if (group != null) {
                    group.complete(done);
                }
            }
        }
        shut();
        var group = next.getAndSet(null);
        if (group != null) {
            group.complete(false);
        }
    }

    private boolean force() {
        var sample = Timer.start();
        try {
            var sign = ping.get();
            do {
                forceWhatIsThere();
            } while (!identity().equals(opened));
            RedisState.now(sign);
            return true;
        } catch (IOException unable) {
            LOG.warn("What Redis acknowledged could not be brought to the disk: {}", unable.getMessage());
            return false;
        } catch (StateUnavailable away) {
            LOG.debug("Redis cannot write its file, or is away: {}", away.getMessage());
            return false;
        } finally {
            sample.stop(times);
        }
    }

    /// The file that has the name now: the server puts another in its place when it writes it anew.
    private void forceWhatIsThere() throws IOException {
        var present = identity();
        var channel = open;
        if (channel != null && present.equals(opened)) {
            channel.force(false);
            return;
        }
        shut();
        channel = FileChannel.open(file, StandardOpenOption.WRITE);
        open = channel;
        opened = present;
        channel.force(true);
        forceName();
    }

    /// That the name is this file's must outlive a crash too.
    private void forceName() {
        try (var folder = FileChannel.open(file.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException notHere) {
            LOG.debug("This system keeps no folders open: {}", notHere.getMessage());
        }
    }

    private Object identity() throws IOException {
        var key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file : key;
    }

    private void shut() {
        var channel = open;
        open = null;
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException closedAnyhow) {
                LOG.debug("The file was closed before: {}", closedAnyhow.getMessage());
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
