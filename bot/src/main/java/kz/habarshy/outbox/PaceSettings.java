package kz.habarshy.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How fast a token may speak: broadcasts (Telegram: 30 a second, 1000 when paid) and replies, in messages a second;
/// and how long a call may take: by then a node that is gone has sent what it had reserved, or never will.
@Validated
@ConfigurationProperties("habarshy.telegram")
public record PaceSettings(
        @Min(1) @Max(1000) @DefaultValue("30") int bulkPerSecond,
        @Min(1) @Max(100_000) @DefaultValue("100") int repliesPerSecond,
        @NotNull @DefaultValue("45s") Duration callTimeout) {
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(45);

    @ConstructorBinding
    public PaceSettings {
        if (callTimeout.compareTo(SHORTEST) < 0 || callTimeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("HABARSHY_TELEGRAM_CALL_TIMEOUT is «" + callTimeout
                    + "»: write a time from 10 to 45 seconds, as 45s");
        }
    }

    /// With the longest time for a call.
    public PaceSettings(int bulkPerSecond, int repliesPerSecond) {
        this(bulkPerSecond, repliesPerSecond, LONGEST);
    }
}
