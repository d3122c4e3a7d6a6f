package kz.habarshy.campaign;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Which campaign runs, and the folder that holds campaigns in place of the packed ones.
@ConfigurationProperties("habarshy")
@Validated
record CampaignSettings(
        @DefaultValue("census-2021") @NotBlank String campaign,
        @Nullable String content) {}
