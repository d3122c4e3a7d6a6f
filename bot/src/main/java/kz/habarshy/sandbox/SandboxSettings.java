package kz.habarshy.sandbox;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where the program keeps its state (HABARSHY_DATA), and how the sandbox behaves: the address it listens on instead of
/// loopback, the longest wait for the bot's greeting, whether the invented people act at the start.
@Validated
@ConfigurationProperties("habarshy")
record SandboxSettings(
        @NotNull @DefaultValue(".habarshy") Path data,
        @DefaultValue("") String sandboxAddress,
        @NotNull @DefaultValue("10m") Duration sandboxGreeting,
        @DefaultValue("true") boolean sandboxSeed) {}
