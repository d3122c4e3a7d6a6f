package kz.habarshy.editors;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How many different questions without an answer are kept for the editors.
@ConfigurationProperties("habarshy.editors")
@Validated
record EditorsSettings(
        @DefaultValue("500") @Min(10) @Max(5_000) int questions) {}
