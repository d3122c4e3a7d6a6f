package kz.habarshy.reports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// For how many days after its last news a case is kept; residents are told.
@ConfigurationProperties("habarshy.reports")
@Validated
record ReportsSettings(@DefaultValue("90") @Min(7) @Max(365) int keepDays) {}
