package kz.habarshy.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.redis.connection.RedisClusterConfiguration;
import org.springframework.data.redis.connection.RedisSentinelConfiguration;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

class StartChecksTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    @AfterEach
    void putBack() {
        set("maxmemory", "0");
        set("maxmemory-policy", "noeviction");
        set("appendfsync", "always");
    }

    private static void set(String setting, String value) {
        RedisState.now(REDIS.state().commands().configSet(setting, value));
    }

    private static void connect(LettuceConnectionFactory factory) {
        factory.afterPropertiesSet();
        try {
            new RedisConfiguration().redisConnection(factory, new SafetySettings(0, 80, 92), Optional.empty());
        } finally {
            factory.destroy();
        }
    }

    @Test
    void saysWhereNoServerAnswersAndKeepsThePassword() throws IOException {
        int port = ServerProbe.freePort();
        String free = "127.0.0.1:" + port;
        var single = new RedisStandaloneConfiguration("127.0.0.1", port);
        single.setPassword("not-this-one");
        var cluster = new RedisClusterConfiguration(List.of(free));
        cluster.setPassword("not-this-one");
        var sentinel = new RedisSentinelConfiguration("main", Set.of(free));
        sentinel.setSentinelPassword("not-this-one");
        for (var nowhere : List.of(
                new LettuceConnectionFactory(single),
                new LettuceConnectionFactory(cluster),
                new LettuceConnectionFactory(sentinel))) {
            assertThatThrownBy(() -> connect(nowhere))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(free)
                    .hasMessageContaining("SPRING_DATA_REDIS_URL")
                    .hasMessageNotContaining("not-this-one");
        }
    }

    @Test
    void saysThatAServerDoesNotTakeTheUserAndKeepsThePassword() {
        var stranger = new RedisStandaloneConfiguration("127.0.0.1", REDIS.port());
        stranger.setUsername("nobody");
        stranger.setPassword("not-this-one");
        assertThatThrownBy(() -> connect(new LettuceConnectionFactory(stranger)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WRONGPASS")
                .hasMessageContaining("SPRING_DATA_REDIS_URL")
                .hasMessageNotContaining("not-this-one");
    }

    @Test
    void saysWhatTheServerPromises() {
        assertThat(Durability.of(REDIS.state())).isEqualTo(Durability.EVERY_WRITE);
        set("appendfsync", "everysec");
        assertThat(Durability.of(REDIS.state())).isEqualTo(Durability.EVERY_SECOND);
    }

    @Test
    void refusesAServerThatThrowsKeysAway() {
        set("maxmemory", "1gb");
        set("maxmemory-policy", "allkeys-lru");
        assertThatThrownBy(() -> Durability.of(REDIS.state())).hasMessageContaining("noeviction");
    }

    @Test
    void refusesItToWhereSettingsAreNotTold() {
        try (var hosted = NarrowUser.of(REDIS.port(), "allkeys +@all -config").connect()) {
            assertThat(Durability.of(hosted.state())).isEqualTo(Durability.UNKNOWN);
            set("maxmemory", "1gb");
            set("maxmemory-policy", "volatile-lru");
            assertThatThrownBy(() -> Durability.of(hosted.state())).hasMessageContaining("noeviction");
        }
    }

    @Test
    void saysWhichRightIsMissingToSeeHowFullAServerIs() {
        try (var hosted = NarrowUser.of(REDIS.port(), "allkeys +@all -info").connect()) {
            assertThatThrownBy(() -> Durability.of(hosted.state()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("+info")
                    .hasMessageContaining("SPRING_DATA_REDIS_URL");
        }
    }

    @Test
    void keepsTheSandboxsDataFromARealBot() {
        assertThat(Stamp.check(REDIS.state(), true)).isNotNull();
        assertThat(Stamp.check(REDIS.state(), true)).isNotNull();
        assertThatThrownBy(() -> Stamp.check(REDIS.state(), false)).hasMessageContaining("HABARSHY_DATA");
    }

    @Test
    void refusesDataOfAnotherNumberOfPartitions() {
        REDIS.state().setSingle("stamp", "partitions", "8");
        assertThatThrownBy(() -> Stamp.check(REDIS.state(), true)).hasMessageContaining("8 partitions");
    }

    @Test
    void isHealthyWhileRedisAnswers() {
        var health = new StateHealth(REDIS.state(), Durability.EVERY_WRITE, MemoryGuardTest.guard()).health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
    }
}
