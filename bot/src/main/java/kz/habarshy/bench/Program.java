package kz.habarshy.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.time.MachineClock;

/// The program as a process of its own, with its own data folder, told to take the double for Telegram.
public final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE = Duration.ofMillis(20).toNanos();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final MachineClock clock = MachineClock.system();
    private final Path data;
    private final int port;
    private final Map<String, String> environment;
    private final List<String> options;
    private Process process;
    private Duration toReady = Duration.ZERO;

    /// Starts the program on `data` and a free `port`; `environment` are settings, `options` of the Java machine.
    public Program(Path data, int port, Map<String, String> environment, List<String> options) {
        this.data = data;
        this.port = port;
        this.environment = environment;
        this.options = options;
        this.process = launch();
    }

    private Process launch() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(program());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("HABARSHY_DATA", data.toString());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        try {
            Files.createDirectories(data);
            return builder.start();
        } catch (IOException unstartable) {
            throw new UncheckedIOException("The program cannot be started", unstartable);
        }
    }

    /// What to start: the jar that `-Dhabarshy.program` names, with what its rehearsal noted beside it; else what this
    /// process was started from.
    private static List<String> program() {
        var jar = System.getProperty("habarshy.program");
        if (jar != null) {
            return List.of("-XX:AOTCache=" + Path.of(jar).resolveSibling("habarshy.aot"), "-jar", jar);
        }
        var classPath = classPath();
        return classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)
                ? List.of("-jar", classPath)
                : List.of("-cp", classPath, "kz.habarshy.Habarshy");
    }

    /// Where this process has its classes from; under a test runner without the tests' own.
    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// Waits until health says UP; throws IllegalStateException when it does not within three minutes.
    public Program awaitReady() {
        long began = clock.ticks();
        while (!isHealthy()) {
            if (!process.isAlive() || clock.ticks() - began > PATIENCE.toNanos()) {
                kill();
                throw new IllegalStateException("The program did not get ready; its log is " + log());
            }
            LockSupport.parkNanos(PAUSE);
        }
        toReady = Duration.ofNanos(clock.ticks() - began);
        return this;
    }

    private boolean isHealthy() {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// How long it took from `awaitReady` on; called right after the start this is the start's own time.
    public Duration toReady() {
        return toReady;
    }

    /// Memory the process has resident now, in MB; Redis not counted. 0 where the system does not tell.
    public long residentMegabytes() {
        return residentOf(process.pid());
    }

    static long residentOf(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    /// What the processor has worked for it so far; `own`: for itself, else for the Redis that it started.
    Duration worked(boolean own) {
        var processes = own ? Stream.of(process.toHandle()) : process.children();
        return processes
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    public Path log() {
        return data.resolve("program.log");
    }

    /// Kills the process at once, as `kill -9` does.
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /// Starts it again on the same data.
    public void restart() {
        process = launch();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
