package kz.habarshy.telegram;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Where Telegram brings the updates of one bot and the word it shows: the bot for the whole country comes to the
/// address itself, a region's to a path and with a secret of its own, so that none opens another's door.
record WebhookDoor(String url, String secret) {
    /// Null without a webhook.
    static @Nullable WebhookDoor of(BotToken bot, TelegramSettings settings) {
        String url = settings.webhookUrl();
        String secret = settings.webhookSecret();
        if (url == null || secret == null) {
            return null;
        }
        return bot.region().isEmpty()
                ? new WebhookDoor(url, secret)
                : new WebhookDoor(url + "/" + bot.region(), derived(secret, bot.region()));
    }

    /// Compares in constant time.
    boolean opensTo(@Nullable String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    private static String derived(String secret, String region) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(region.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "WebhookDoor[" + url + "]";
    }
}
