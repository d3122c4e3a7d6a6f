package kz.habarshy.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.sandbox.DoubleServer;
import kz.habarshy.sandbox.TelegramDouble;

/// A double and a program that takes it for Telegram.
final class Scene implements AutoCloseable {
    /// Those of the Docker image.
    private static final List<String> OPTIONS =
            List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1");

    /// Of a node that has much to answer: room for what a thousand questions leave behind.
    static final List<String> BUSY = List.of(
            "-Xmx1g", "-Xmn600m", "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders", "-XX:+UseTransparentHugePages");

    private final DoubleServer telegram;
    private final Program program;

    private Scene(DoubleServer telegram, Program program) {
        this.telegram = telegram;
        this.program = program;
    }

    /// Starts both; `settings` are environment variables of the program.
    static Scene start(Map<String, String> settings) throws IOException {
        return start(settings, OPTIONS);
    }

    /// The same, with other options of the Java machine.
    static Scene start(Map<String, String> settings, List<String> options) throws IOException {
        var telegram = DoubleServer.start();
        telegram.telegram().remember(50, 200_000);
        var environment = new HashMap<>(Map.of(
                "HABARSHY_TELEGRAM_TOKEN", TelegramDouble.TOKEN,
                "HABARSHY_TELEGRAM_API_URL", telegram.url(),
                "HABARSHY_CLOCK_START", "2021-10-05T05:00:00Z",
                "HABARSHY_STAFF_OWNERS", "900001,900002",
                "LOGGING_LEVEL_ROOT", "WARN"));
        environment.putAll(settings);
        var program = new Program(Files.createTempDirectory("habarshy-bench"), freePort(), environment, options);
        return new Scene(telegram, program.awaitReady());
    }

    TelegramDouble telegram() {
        return telegram.telegram();
    }

    Program program() {
        return program;
    }

    @Override
    public void close() {
        program.close();
        telegram.close();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
