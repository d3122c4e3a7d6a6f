package kz.habarshy.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.habarshy.time.MachineClock;

/// The double over real HTTP on a free port, for journeys without Spring. `try (var server = DoubleServer.start())`.
public final class DoubleServer implements AutoCloseable {
    static {
        // The JDK's server cuts idle lines beyond 200 at any moment, which Telegram does not do to a busy client.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "5000");
        System.setProperty("sun.net.httpserver.idleInterval", "600");
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final TelegramDouble telegram;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private DoubleServer(InstantSource machine) {
        telegram = new TelegramDouble(machine);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Mount mount = new Mount(telegram);
        server.createContext("/", exchange -> answer(mount, exchange));
        server.setExecutor(threads);
        server.start();
    }

    public static DoubleServer start() {
        return new DoubleServer(MachineClock.system()::now);
    }

    public static DoubleServer start(InstantSource machine) {
        return new DoubleServer(machine);
    }

    public TelegramDouble telegram() {
        return telegram;
    }

    public People people() {
        return telegram.people();
    }

    /// The address that stands for https://api.telegram.org, without a slash at its end.
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String token() {
        return TelegramDouble.TOKEN;
    }

    private static void answer(Mount mount, HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Reply reply = mount.answer(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestURI().getRawQuery(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    body);
            if (!reply.cut()) {
                exchange.getResponseHeaders().set("Content-Type", reply.type());
                exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
                exchange.getResponseBody().write(reply.body());
            }
        }
    }

    @Override
    public void close() {
        telegram.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
