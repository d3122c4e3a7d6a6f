package kz.habarshy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WebhooksTest {
    private static final long AIGUL = 101;

    private record Delivery(String secret, String body) {}

    private final DoubleServer server = DoubleServer.start();
    private final Caller bot = new Caller(server);
    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final HttpServer hook = listening();

    @BeforeEach
    void setWebhook() {
        server.people().person(AIGUL, "Айгүл", "kk");
        bot.result(
                "setWebhook",
                "{'url': 'http://127.0.0.1:%d/hook', 'secret_token': 'quiet-1'}"
                        .formatted(hook.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.close();
        hook.stop(0);
    }

    @Test
    void carriesTheSecretWithEachUpdate() throws InterruptedException {
        server.people().say(AIGUL, "Санақ қашан?");

        Delivery delivery = deliveries.poll(10, TimeUnit.SECONDS);
        assertThat(delivery).isNotNull();
        assertThat(delivery.secret()).isEqualTo("quiet-1");
        assertThat(delivery.body()).contains("Санақ қашан?").contains("update_id");
    }

    @Test
    void bringsARefusedUpdateAgainBeforeTheNext() throws InterruptedException {
        refusals.set(2);
        server.people().say(AIGUL, "бір");
        server.people().say(AIGUL, "екі");

        for (String word : new String[] {"бір", "бір", "бір", "екі"}) {
            Delivery delivery = deliveries.poll(10, TimeUnit.SECONDS);
            assertThat(delivery).isNotNull();
            assertThat(delivery.body()).contains(word);
        }
        assertThat(bot.result("getWebhookInfo", "{}").get("last_error_message").asString())
                .isEqualTo("Wrong response from the webhook: 500");
    }

    @Test
    void refusesAddressesThatTelegramRefuses() {
        assertThat(bot.refusal("setWebhook", "{'url': 'http://example.org/hook'}"))
                .isEqualTo("Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
        assertThat(bot.refusal("setWebhook", "{'url': 'https://example.org/hook', 'secret_token': 'a b'}"))
                .contains("unallowed characters");
    }

    private HttpServer listening() {
        try {
            HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            listener.createContext("/hook", exchange -> {
                try (exchange) {
                    String secret = exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token");
                    deliveries.add(new Delivery(
                            String.valueOf(secret),
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    java.nio.charset.StandardCharsets.UTF_8)));
                    exchange.sendResponseHeaders(refusals.getAndDecrement() > 0 ? 500 : 204, -1);
                }
            });
            listener.start();
            return listener;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
