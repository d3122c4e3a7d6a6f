package kz.habarshy.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How fast a token may speak: broadcasts (Telegram: 30 a second, 1000 when paid) and replies, in messages a second.
@Validated
@ConfigurationProperties("habarshy.telegram")
public record PaceSettings(
        @Min(1) @Max(1000) @DefaultValue("30") int bulkPerSecond,
        @Min(1) @Max(100_000) @DefaultValue("100") int repliesPerSecond) {}
