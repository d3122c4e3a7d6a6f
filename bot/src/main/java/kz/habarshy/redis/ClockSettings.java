package kz.habarshy.redis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the campaign's clock starts (HABARSHY_CLOCK_START, an instant such as 2021-10-05T05:00:00Z); unset: the
/// machine's time, and in the sandbox the fifth day of the door-to-door round.
@ConfigurationProperties("habarshy")
record ClockSettings(@Nullable Instant clockStart, @Nullable Telegram telegram) {
    private static final Instant IN_THE_CAMPAIGN = Instant.parse("2021-10-05T05:00:00Z");

    /// Only whether there is a token matters here.
    record Telegram(@Nullable String token, @Nullable String tokens) {
        @Override
        public String toString() {
            return "[REDACTED]";
        }
    }

    /// Without a token the program plays the messenger itself.
    boolean sandbox() {
        return telegram == null || isMissing(telegram.token()) && isMissing(telegram.tokens());
    }

    private static boolean isMissing(@Nullable String token) {
        return token == null || token.isBlank();
    }

    @Nullable
    Instant start() {
        return clockStart == null && sandbox() ? IN_THE_CAMPAIGN : clockStart;
    }
}
