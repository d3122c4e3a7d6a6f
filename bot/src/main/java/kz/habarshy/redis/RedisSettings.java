package kz.habarshy.redis;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where the embedded server keeps its files (HABARSHY_DATA).
@Validated
@ConfigurationProperties("habarshy")
record RedisSettings(@NotNull @DefaultValue(".habarshy") Path data) {
    /// The server's own folder.
    Path server() {
        return data.resolve("redis");
    }
}
