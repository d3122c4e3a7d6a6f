package kz.habarshy.telegram;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/// Tells Telegram where to bring updates, until it agrees. The end of the program takes nothing back:
/// the next start comes soon, and until then Telegram keeps the updates.
final class WebhookRegistration implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookRegistration.class);
    private final TelegramApi api;
    private final TokenHealth health;
    private final Running running;
    private final SetWebhook webhook;

    WebhookRegistration(TelegramApi api, TokenHealth health, Running running, WebhookDoor door) {
        this.api = api;
        this.health = health;
        this.running = running;
        this.webhook = SetWebhook.builder()
                .url(door.url())
                .secretToken(door.secret())
                .allowedUpdates(UpdateKind.allowed())
                .build();
    }

    @Override
    public void run() {
        Backoff backoff = Backoff.usual();
        while (running.goesOn()) {
            try {
                api.call(webhook);
                health.webhookSet();
                return;
            } catch (Refused e) {
                health.troubled("the webhook is refused: " + e.getMessage());
                running.pause(e.refusal().asksToWait() ? e.refusal().patience() : backoff.pause());
            } catch (Exception e) {
                LOG.warn("Setting the webhook failed: {}", Redacted.failure(e));
                running.pause(backoff.pause());
            }
        }
    }
}
