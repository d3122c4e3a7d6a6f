package kz.habarshy.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/// The HTTP clients for Telegram, one for each way of waiting.
final class TelegramHttp {
    /// As many as the outbox sends at once: a call that waited here would leave after its lease.
    private static final int AT_ONCE = 1024;
    private static final Duration POLL = Duration.ofSeconds(50);

    private final OkHttpClient base;
    private final Timeouts timeouts = new Timeouts();
    private final Deadline deadline;

    TelegramHttp() {
        this(Duration.ofSeconds(45));
    }

    /// The longest time for a whole call; Telegram itself may hold a send for 8 seconds.
    TelegramHttp(Duration call) {
        silenceLoggers();
        deadline = new Deadline(call, timeouts);
        var dispatcher = new Dispatcher(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("telegram-", 0).factory()));
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        base = new OkHttpClient.Builder()
                // A silent second attempt would say a message twice and report one success.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                // One connection a call: a connection that hangs takes one message along, not all of them.
                .protocols(List.of(Protocol.HTTP_1_1))
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(AT_ONCE, 30, TimeUnit.SECONDS))
                .connectTimeout(Duration.ofSeconds(10))
                .callTimeout(call)
                .build();
    }

    /// For what the library sends; an answer is read whole within the deadline, which alone watches over the call: each
    /// wait for a byte would take its turn among those of all the other calls.
    OkHttpClient sending() {
        var client = base.newBuilder()
                .callTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addInterceptor(deadline)
                .addInterceptor(new PlainAnswers());
        return Footprint.watching(client).build();
    }

    /// For short calls of our own and downloads; two of them fit into the time of one delivery.
    OkHttpClient asking() {
        Duration call = Duration.ofMillis(base.callTimeoutMillis() / 2);
        return base.newBuilder().readTimeout(call).callTimeout(call).build();
    }

    /// For a poll that Telegram may leave unanswered for 50 seconds.
    OkHttpClient polling() {
        return base.newBuilder()
                .readTimeout(POLL.plusSeconds(12))
                .callTimeout(POLL.plusSeconds(20))
                .build();
    }

    Timeouts timeouts() {
        return timeouts;
    }

    void close() {
        base.dispatcher().cancelAll();
        base.dispatcher().executorService().shutdown();
        base.connectionPool().evictAll();
        timeouts.close();
    }

    /// Both libraries may name addresses in their logs, and the token is a part of each address.
    private static void silenceLoggers() {
        LoggingSystem logging = LoggingSystem.get(TelegramHttp.class.getClassLoader());
        for (String logger : List.of("okhttp3", "okio", "org.telegram")) {
            logging.setLogLevel(logger, LogLevel.OFF);
        }
    }
}
