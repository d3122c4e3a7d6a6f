package kz.habarshy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import kz.habarshy.time.MachineClock;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// The command `rehearse`: starts the sandbox once in a folder of its own, lets it greet its people and ends, so that
/// Java can note what a start needs (`-XX:AOTCacheOutput=…`) and the next one is quick.
final class Rehearsal {
    private static final String NAME = "rehearse";
    private static final Duration READY = Duration.ofMinutes(2);
    private static final Duration PLAY = Duration.ofSeconds(4);
    private static final long STEP = Duration.ofMillis(50).toNanos();

    private final MachineClock clock = MachineClock.system();

    private Rehearsal() {}

    static boolean handles(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /// The exit code: 0 well, 1 when it did not get ready.
    static int run() {
        try {
            return new Rehearsal().play(Files.createTempDirectory("habarshy-rehearsal"));
        } catch (IOException e) {
            throw new IllegalStateException("There is no place for a rehearsal's data", e);
        }
    }

    private int play(Path data) throws IOException {
        var settings = List.of(
                "--habarshy.data=" + data,
                "--server.port=0",
                "--habarshy.sandbox=true",
                "--habarshy.telegram.token=",
                "--habarshy.clock-start=2021-10-05T05:00:00Z");
        try (ConfigurableApplicationContext program = Habarshy.start(settings.toArray(String[]::new))) {
            boolean ready = waits(program);
            long until = clock.ticks() + PLAY.toNanos();
            while (ready && clock.ticks() < until) {
                LockSupport.parkNanos(STEP);
            }
            return ready ? 0 : 1;
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private boolean waits(ConfigurableApplicationContext program) throws IOException {
        var port = program.getEnvironment().getRequiredProperty("local.server.port");
        var health = URI.create("http://127.0.0.1:" + port + "/actuator/health").toURL();
        long latest = clock.ticks() + READY.toNanos();
        while (((HttpURLConnection) health.openConnection()).getResponseCode() != HttpURLConnection.HTTP_OK) {
            if (clock.ticks() > latest) {
                return false;
            }
            LockSupport.parkNanos(STEP);
        }
        return true;
    }
}
