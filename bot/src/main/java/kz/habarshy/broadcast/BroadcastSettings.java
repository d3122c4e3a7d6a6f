package kz.habarshy.broadcast;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How long a broadcast pauses after its first chats.
@ConfigurationProperties("habarshy.broadcast")
@Validated
record BroadcastSettings(@NotNull @DefaultValue("5m") Duration pause) {
    private static final Duration LONGEST = Duration.ofHours(6);

    BroadcastSettings {
        if (pause.isNegative() || pause.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "HABARSHY_BROADCAST_PAUSE is «" + pause + "»: write a time of at most 6 hours, as 5m or 30s");
        }
    }
}
