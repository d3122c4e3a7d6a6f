package kz.habarshy.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Delivery to webhooks: one update at a time, again with growing pauses until the answer is 2xx.
final class Webhooks implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private static final class Webhook {
        final String url;
        final String secret;
        final int connections;
        final CountDownLatch closed = new CountDownLatch(1);
        volatile long errorDate;
        volatile @Nullable String error;

        Webhook(String url, String secret, int connections) {
            this.url = url;
            this.secret = secret;
            this.connections = connections;
        }

        void failed(String why, long date) {
            error = why;
            errorDate = date;
        }
    }

    private final Cloud cloud;
    private final Map<Long, Webhook> webhooks = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Webhooks(Cloud cloud) {
        this.cloud = cloud;
    }

    boolean isActive(Bot bot) {
        return webhooks.containsKey(bot.id());
    }

    void open(Bot bot, String url, String secret, int connections) {
        close(bot);
        Webhook webhook = new Webhook(url, secret, connections);
        webhooks.put(bot.id(), webhook);
        Thread.ofVirtual().name("webhook-" + bot.id()).start(() -> deliver(bot, webhook));
    }

    void close(Bot bot) {
        Webhook webhook = webhooks.remove(bot.id());
        if (webhook != null) {
            webhook.closed.countDown();
        }
    }

    ObjectNode describe(Bot bot) {
        Webhook webhook = webhooks.get(bot.id());
        ObjectNode info = Json.object()
                .put("url", webhook == null ? "" : webhook.url)
                .put("has_custom_certificate", false)
                .put("pending_update_count", bot.updates().pending());
        if (webhook != null) {
            info.put("max_connections", webhook.connections);
            if (webhook.error != null) {
                info.put("last_error_date", webhook.errorDate).put("last_error_message", webhook.error);
            }
        }
        if (!bot.updates().allowed().isEmpty()) {
            info.set("allowed_updates", Json.MAPPER.valueToTree(bot.updates().allowed()));
        }
        return info;
    }

    private void deliver(Bot bot, Webhook webhook) {
        Duration pause = FIRST_PAUSE;
        try {
            while (webhook.closed.getCount() > 0) {
                ObjectNode update = bot.updates().first(Duration.ofMillis(500), cloud.now());
                if (update == null) {
                    continue;
                }
                if (webhook.closed.getCount() > 0 && isTaken(webhook, update)) {
                    bot.updates().confirm(update.get("update_id").longValue() + 1);
                    pause = FIRST_PAUSE;
                } else if (webhook.closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                } else {
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Refusal _) {
            webhook.closed.countDown();
        }
    }

    private boolean isTaken(Webhook webhook, ObjectNode update) throws InterruptedException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(webhook.url))
                    .timeout(LONGEST_ANSWER)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(update.toString()));
            if (!webhook.secret.isEmpty()) {
                request.header("X-Telegram-Bot-Api-Secret-Token", webhook.secret);
            }
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 != 2) {
                webhook.failed(
                        "Wrong response from the webhook: " + status,
                        cloud.now().getEpochSecond());
            }
            return status / 100 == 2;
        } catch (IOException e) {
            webhook.failed("Connection failed", cloud.now().getEpochSecond());
            return false;
        }
    }

    @Override
    public void close() {
        webhooks.values().forEach(webhook -> webhook.closed.countDown());
        webhooks.clear();
        http.shutdownNow();
    }
}
