package kz.habarshy.redis;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How careful we are with Redis: on how many replicas a write must lie before it counts
/// (HABARSHY_REDIS_WAIT_REPLICAS),
/// and at how many per cent of its memory broadcasts stop and then new updates (HABARSHY_REDIS_BULK_STOPS_AT,
/// HABARSHY_REDIS_ANSWERS_STOP_AT).
@Validated
@ConfigurationProperties("habarshy.redis")
public record SafetySettings(
        @Min(0) @Max(5) @DefaultValue("0") int waitReplicas,
        @Min(1) @Max(99) @DefaultValue("80") int bulkStopsAt,
        @Min(1) @Max(99) @DefaultValue("92") int answersStopAt) {

    public SafetySettings {
        if (bulkStopsAt >= answersStopAt) {
            throw new IllegalArgumentException("HABARSHY_REDIS_BULK_STOPS_AT must be below"
                    + " HABARSHY_REDIS_ANSWERS_STOP_AT: broadcasts stop first, for example 80 and 92 (per cent)");
        }
    }
}
