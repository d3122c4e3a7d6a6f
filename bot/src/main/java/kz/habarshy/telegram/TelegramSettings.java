package kz.habarshy.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How we reach Telegram: without a token it is the sandbox on our own port.
@ConfigurationProperties("habarshy.telegram")
record TelegramSettings(
        @Nullable String token,
        @DefaultValue(TelegramSettings.OFFICIAL) String apiUrl,
        @Nullable String webhookUrl,
        @Nullable String webhookSecret,
        @Nullable String tokens) {

    static final String OFFICIAL = "https://api.telegram.org";
    static final String SANDBOX_TOKEN = "700000001:sandbox";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    TelegramSettings {
        token = given(token);
        tokens = given(tokens);
        apiUrl = apiUrl.isBlank() ? OFFICIAL : withoutSlash(apiUrl.strip());
        webhookUrl = given(webhookUrl);
        webhookSecret = given(webhookSecret);
        checkApi(apiUrl);
        boolean sandbox = token == null && tokens == null;
        checkToken(token, sandbox, apiUrl);
        checkWebhook(webhookUrl, webhookSecret, sandbox, apiUrl);
        BotToken.refuseTwice(bots(token, tokens, apiUrl));
    }

    boolean isSandbox() {
        return token == null && tokens == null;
    }

    /// Whether calls go to Telegram itself and not to a double or a server of one's own.
    boolean isOfficial() {
        return !isSandbox() && apiUrl.equals(OFFICIAL);
    }

    /// The bots we speak as, the one for the whole country first; the sandbox's where no token is set.
    List<BotToken> bots() {
        return bots(token, tokens, apiUrl);
    }

    private static List<BotToken> bots(@Nullable String token, @Nullable String tokens, String apiUrl) {
        if (token == null && tokens == null) {
            return List.of(new BotToken("", SANDBOX_TOKEN));
        }
        List<BotToken> bots = new ArrayList<>();
        if (token != null) {
            bots.add(new BotToken("", token));
        }
        if (tokens != null) {
            bots.addAll(BotToken.read(tokens, apiUrl.equals(OFFICIAL)));
        }
        return List.copyOf(bots);
    }

    @Override
    public String toString() {
        return "TelegramSettings[bots=" + bots() + ", apiUrl=" + apiUrl + ", webhook=" + (webhookUrl != null) + "]";
    }

    private static void checkApi(String apiUrl) {
        HttpUrl url = HttpUrl.parse(apiUrl);
        if (url == null || !url.encodedPath().equals("/") || !url.username().isEmpty() || url.query() != null) {
            throw new IllegalArgumentException("HABARSHY_TELEGRAM_API_URL must look like " + OFFICIAL
                    + " or http://127.0.0.1:8081: scheme, host and port only");
        }
    }

    private static void checkToken(@Nullable String token, boolean sandbox, String apiUrl) {
        if (sandbox) {
            if (!apiUrl.equals(OFFICIAL)) {
                throw new IllegalArgumentException("HABARSHY_TELEGRAM_API_URL is set without"
                        + " HABARSHY_TELEGRAM_TOKEN: set both, or neither to try the sandbox");
            }
        } else if (token != null && !BotToken.isToken(token, apiUrl.equals(OFFICIAL))) {
            throw new IllegalArgumentException("HABARSHY_TELEGRAM_TOKEN is not a bot token: copy it whole from"
                    + " @BotFather, it looks like 123456789:AAF… (digits, a colon, 35 letters and digits)");
        }
    }

    private static void checkWebhook(@Nullable String url, @Nullable String secret, boolean sandbox, String apiUrl) {
        if (url == null) {
            return;
        }
        if (sandbox) {
            throw new IllegalArgumentException("HABARSHY_TELEGRAM_WEBHOOK_URL needs HABARSHY_TELEGRAM_TOKEN;"
                    + " the sandbox works without a webhook");
        }
        if (apiUrl.equals(OFFICIAL) && !url.startsWith("https://")) {
            throw new IllegalArgumentException("HABARSHY_TELEGRAM_WEBHOOK_URL must begin with https://");
        }
        if (secret == null || !SECRET.matcher(secret).matches()) {
            throw new IllegalArgumentException("HABARSHY_TELEGRAM_WEBHOOK_SECRET must be set with a webhook:"
                    + " 1 to 256 of A-Z a-z 0-9 _ -, for example the output of: openssl rand -hex 32");
        }
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
