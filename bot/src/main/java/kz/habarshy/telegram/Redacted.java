package kz.habarshy.telegram;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The one place where secrets are taken out of what may reach a log, a health answer or the ledger.
final class Redacted {
    private static final Pattern TOKEN = Pattern.compile("\\d{3,}(:|%3A)[A-Za-z0-9_-]{3,}");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private Redacted() {}

    static String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return TOKEN.matcher(ADDRESS.matcher(text).replaceAll("<address>")).replaceAll("<token>");
    }

    /// The kind of a failure and its message without secrets.
    static String failure(Throwable failure) {
        String message = text(failure.getMessage());
        String kind = failure.getClass().getSimpleName();
        return message.isEmpty() ? kind : kind + ": " + message;
    }
}
