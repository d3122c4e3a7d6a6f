package kz.habarshy.sandbox;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/// The two ways by which updates leave: polls and a webhook.
final class Polling {
    private static final int LONGEST_POLL = 50;

    private final Cloud cloud;
    private final Webhooks webhooks;

    Polling(Cloud cloud, Webhooks webhooks) {
        this.cloud = cloud;
        this.webhooks = webhooks;
    }

    JsonNode updates(Bot bot, Parameters parameters) {
        if (webhooks.isActive(bot)) {
            throw Refusal.conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
                            + " webhook first");
        }
        parameters.tree("allowed_updates").ifPresent(_ -> bot.updates().allow(parameters.texts("allowed_updates")));
        int limit = (int) Math.clamp(parameters.number("limit").orElse(100), 1, 100);
        long timeout = Math.clamp(parameters.number("timeout").orElse(0), 0, LONGEST_POLL);
        return Json.array(
                bot.updates().poll(parameters.number("offset"), limit, Duration.ofSeconds(timeout), cloud.now()));
    }

    JsonNode setWebhook(Bot bot, Parameters parameters) {
        String url = parameters.text("url");
        if (url.isEmpty()) {
            return deleteWebhook(bot, parameters);
        }
        if (!url.matches("(?i)https://\\S+|http://(127\\.0\\.0\\.1|localhost)[:/]\\S*")) {
            throw Refusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        if (!parameters.text("secret_token").matches("[A-Za-z0-9_-]{0,256}")) {
            throw Refusal.badRequest("secret token contains unallowed characters");
        }
        parameters.tree("allowed_updates").ifPresent(_ -> bot.updates().allow(parameters.texts("allowed_updates")));
        dropIfAsked(bot, parameters);
        int connections = (int) Math.clamp(parameters.number("max_connections").orElse(40), 1, 100);
        webhooks.open(bot, url, parameters.text("secret_token"), connections);
        return Json.yes();
    }

    JsonNode deleteWebhook(Bot bot, Parameters parameters) {
        webhooks.close(bot);
        dropIfAsked(bot, parameters);
        return Json.yes();
    }

    JsonNode webhookInfo(Bot bot) {
        return webhooks.describe(bot);
    }

    private static void dropIfAsked(Bot bot, Parameters parameters) {
        if (parameters.flag("drop_pending_updates")) {
            bot.updates().forget();
        }
    }
}
