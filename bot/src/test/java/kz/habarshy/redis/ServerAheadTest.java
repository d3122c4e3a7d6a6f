package kz.habarshy.redis;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServerAheadTest {
    @TempDir
    Path folder;

    private GenericApplicationContext begun(Map<String, Object> settings) {
        var context = new GenericApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        new ServerAhead().initialize(context);
        context.refresh();
        return context;
    }

    private Map<String, Object> here() {
        return Map.of("habarshy.data", folder.toString());
    }

    @Test
    void startsTheServerThatIsAskedForLater() {
        try (var context = begun(here());
                var server = context.getBean(ServerAhead.Starting.class).take()) {
            assertThat(ServerProbe.isFree(server.port())).isFalse();
        }
    }

    @Test
    void endsWhatNobodyTook() {
        begun(here()).close();
        eventually("the folder is free again", this::isFree);
    }

    private boolean isFree() {
        try (var server = EmbeddedServer.start(folder.resolve("redis"))) {
            return server.port() > 0;
        } catch (IllegalStateException taken) {
            return false;
        }
    }

    @Test
    void saysAsItIsAskedForWhyItCouldNotStart() {
        try (var other = EmbeddedServer.start(folder.resolve("redis"));
                var context = begun(here())) {
            assertThat(other.port()).isPositive();
            assertThatThrownBy(() -> context.getBean(ServerAhead.Starting.class).take())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("HABARSHY_DATA");
        }
    }

    @Test
    void startsNoneWhereAnotherRedisIsNamed() {
        var named = Map.<String, Object>of(
                "habarshy.data", folder.toString(), "spring.data.redis.url", "redis://elsewhere");
        try (var context = begun(named)) {
            assertThat(context.getBeansOfType(ServerAhead.Starting.class)).isEmpty();
        }
    }
}
