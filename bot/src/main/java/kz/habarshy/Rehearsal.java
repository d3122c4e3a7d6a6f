package kz.habarshy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import kz.habarshy.time.MachineClock;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// The command `rehearse`: starts the sandbox once in a folder of its own, lets it greet its people and ends, so that
/// Java can note what a start needs (`-XX:AOTCacheOutput=…`) and the next one is quick.
final class Rehearsal {
    private static final String NAME = "rehearse";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration PLAY = Duration.ofSeconds(4);
    /// What the sandbox leaves among its data when the bot has greeted every house.
    private static final String GREETED = "sandbox-seeded";
    private static final long STEP = Duration.ofMillis(50).toNanos();

    private final MachineClock clock = MachineClock.system();

    private Rehearsal() {}

    static boolean handles(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /// The exit code: 0 well, 1 when it did not get ready or did not greet its people.
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
            if (!becomesReady(program)) {
                return 1;
            }
            long until = clock.ticks() + PLAY.toNanos();
            boolean greeted = becomes(() -> Files.exists(data.resolve(GREETED)));
            while (greeted && clock.ticks() < until) {
                LockSupport.parkNanos(STEP);
            }
            return greeted ? 0 : 1;
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private boolean becomesReady(ConfigurableApplicationContext program) {
        var port = program.getEnvironment().getRequiredProperty("local.server.port");
        var health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
        return becomes(() -> isWell(health));
    }

    private static boolean isWell(URI health) {
        try {
            var asked = (HttpURLConnection) health.toURL().openConnection();
            return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            throw new UncheckedIOException("The program does not answer", e);
        }
    }

    /// Whether that comes true within the longest time.
    private boolean becomes(BooleanSupplier wanted) {
        long latest = clock.ticks() + LONGEST.toNanos();
        while (!wanted.getAsBoolean()) {
            if (clock.ticks() > latest) {
                return false;
            }
            LockSupport.parkNanos(STEP);
        }
        return true;
    }
}
