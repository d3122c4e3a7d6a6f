package kz.habarshy.sandbox;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Settings that hold while there is no token: the program listens on the loopback address only, unless
/// HABARSHY_SANDBOX_ADDRESS names another; the two invented staff members are owners.
final class SandboxEnvironment implements EnvironmentPostProcessor, Ordered {
    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!OnlyWithoutToken.TokenIsMissing.isMissing(environment)) {
            return;
        }
        String address = environment.getProperty("habarshy.sandbox-address", "");
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "sandbox", Map.of("server.address", address.isBlank() ? LOOPBACK : address)));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("sandbox defaults", Map.of("habarshy.staff.owners", "900001,900002")));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
