package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// Telegram's own "no": its number, its words, and what its parameters say.
record Refusal(
        int code,
        String text,
        @Nullable Integer retryAfter,
        @Nullable Long movedTo) {
    private static final Pattern RETRY = Pattern.compile("retry after (\\d{1,8})");
    private static final Pattern PREFIX = Pattern.compile(
            "^(bad request|forbidden|unauthorized|conflict|internal server error|too many requests|not found): ");
    private static final int PATIENCE_WITHOUT_A_WORD = 5;

    static Refusal of(JsonNode answer) {
        JsonNode retry = answer.at("/parameters/retry_after");
        JsonNode moved = answer.at("/parameters/migrate_to_chat_id");
        return new Refusal(
                answer.path("error_code").asInt(),
                answer.path("description").asText(),
                retry.isIntegralNumber() ? Integer.valueOf(retry.intValue()) : null,
                moved.isIntegralNumber() ? Long.valueOf(moved.longValue()) : null);
    }

    /// Null when the exception carries no answer of Telegram's.
    static @Nullable Refusal of(TelegramApiRequestException failure) {
        Integer code = failure.getErrorCode();
        if (code == null || code == 0) {
            return null;
        }
        var parameters = failure.getParameters();
        String text = failure.getApiResponse();
        return new Refusal(
                code,
                text == null ? "" : text,
                parameters == null ? null : parameters.getRetryAfter(),
                parameters == null ? null : parameters.getMigrateToChatId());
    }

    /// Its words in lower case without the prefix that only repeats the number.
    String plain() {
        return PREFIX.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    boolean asksToWait() {
        return code == 429 || retryAfter != null;
    }

    /// How long Telegram asks to wait.
    Duration patience() {
        Matcher words = RETRY.matcher(text.toLowerCase(Locale.ROOT));
        int seconds = retryAfter != null
                ? retryAfter
                : words.find() ? Integer.parseInt(words.group(1)) : PATIENCE_WITHOUT_A_WORD;
        return Duration.ofSeconds(Math.max(1, seconds));
    }

    /// 401, or a 404 that names nothing: what every call gets with a wrong token.
    boolean isOfTheToken() {
        return code == 401 || (code == 404 && plain().equals("not found"));
    }
}
