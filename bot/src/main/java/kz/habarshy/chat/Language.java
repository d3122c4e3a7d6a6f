package kz.habarshy.chat;

import java.util.Locale;

/// A language the bot speaks.
public enum Language {
    KK,
    RU;

    /// The two-letter code in lower case, as in file names and Telegram's `language_code`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
