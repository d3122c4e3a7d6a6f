package kz.habarshy.sandbox;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where the program keeps its state (HABARSHY_DATA), and how the sandbox behaves: `address` to listen on instead of
/// loopback, `greeting` the longest wait for the bot's greeting, `seed` whether the invented people act at the start.
@Validated
@ConfigurationProperties("habarshy")
record SandboxSettings(
        @NotNull @DefaultValue(".habarshy") Path data,
        @NotNull @DefaultValue Sandbox sandbox) {
    record Sandbox(
            @DefaultValue("") String address,
            @NotNull @DefaultValue("10m") Duration greeting,
            @DefaultValue("true") boolean seed) {}
}
