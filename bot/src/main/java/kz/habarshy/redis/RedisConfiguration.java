package kz.habarshy.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;
import java.util.Optional;
import java.util.UUID;
import kz.habarshy.time.CampaignClock;
import kz.habarshy.time.MachineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/// Wires the state: the embedded server unless Spring's own properties name another Redis, one connection, and what
/// stands on it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ClockSettings.class, RedisSettings.class, SafetySettings.class})
class RedisConfiguration {
    private static final int MOST_TOGETHER = 256;
    private static final Logger LOG = LoggerFactory.getLogger(RedisConfiguration.class);

    /// Names this process among all nodes, for ever.
    @Bean
    NodeName nodeName() {
        return new NodeName(UUID.randomUUID().toString().substring(0, 8));
    }

    @Bean
    @ConditionalOnMissingBean
    MachineClock machineClock() {
        return MachineClock.system();
    }

    @Bean
    CampaignClock campaignClock(MachineClock machine) {
        return new CampaignClock(machine);
    }

    @Bean
    @Conditional(NoRedisNamed.class)
    EmbeddedServer embeddedServer(RedisSettings settings, Optional<ServerAhead.Starting> ahead) {
        return ahead.map(ServerAhead.Starting::take).orElseGet(() -> EmbeddedServer.startUnforced(settings.server()));
    }

    @Bean
    @Conditional(NoRedisNamed.class)
    DataRedisConnectionDetails embeddedDetails(EmbeddedServer server) {
        return new DataRedisConnectionDetails() {
            @Override
            public Standalone getStandalone() {
                return Standalone.of("127.0.0.1", server.port());
            }
        };
    }

    @Bean
    LettuceClientOptionsBuilderCustomizer lettuceOptions() {
        return RedisConnection::options;
    }

    /// Calls that many threads make at once go to the server in one piece.
    @Bean
    ClientResourcesBuilderCustomizer lettuceResources() {
        return resources -> resources.nettyCustomizer(new NettyCustomizer() {
            @Override
            public void afterChannelInitialized(Channel channel) {
                channel.pipeline().addFirst(new FlushConsolidationHandler(MOST_TOGETHER, true));
            }
        });
    }

    @Bean
    RedisConnection redisConnection(
            LettuceConnectionFactory factory, SafetySettings safety, Optional<EmbeddedServer> embedded) {
        factory.start();
        if (!(factory.getNativeClient() instanceof AbstractRedisClient client)) {
            throw new IllegalStateException("The Redis connection is not Lettuce's.");
        }
        try {
            return client instanceof RedisClient own && embedded.isPresent()
                    ? RedisConnection.forcing(own, embedded.get(), safety.waitReplicas())
                    : RedisConnection.of(client, safety.waitReplicas(), () -> {});
        } catch (RedisException refused) {
            throw new IllegalStateException(sentence(refused), refused);
        }
    }

    private static String sentence(RedisException refused) {
        String where = String.valueOf(refused.getMessage()).replace("/<unresolved>", "");
        String why = NestedExceptionUtils.getMostSpecificCause(refused).getMessage();
        return "Redis cannot be used: " + where + (where.equals(why) ? "" : ": " + why)
                + ". See that it runs and takes us as its user, or name another in SPRING_DATA_REDIS_URL.";
    }

    @Bean
    RedisState redisState(RedisConnection connection) {
        return connection.state();
    }

    @Bean
    Announcements announcements(RedisConnection connection) {
        return connection.announcements();
    }

    @Bean
    Bell bell(Announcements announcements) {
        return new Bell(announcements);
    }

    @Bean
    Inbox inbox(RedisConnection connection, Bell bell) {
        return new Inbox(connection.intake(), bell);
    }

    @Bean(initMethod = "start")
    MemoryGuard memoryGuard(RedisState state, Inbox inbox, MachineClock clock, SafetySettings safety) {
        return new MemoryGuard(state, inbox, clock, safety);
    }

    @Bean
    ClockKeeper clockKeeper(RedisState state, CampaignClock clock, ClockSettings settings) {
        return ClockKeeper.keep(state, clock, settings);
    }

    @Bean
    Stamp stamp(RedisState state, ClockSettings settings) {
        return Stamp.check(state, settings.sandbox());
    }

    @Bean
    StateHealth stateHealthIndicator(RedisState state, MemoryGuard memory) {
        var durability = Durability.of(state);
        LOG.info("Redis: {}", durability.promise());
        return new StateHealth(state, durability, memory);
    }

    @Bean
    @Conditional(NoRedisNamed.class)
    Upkeep upkeep(RedisState state, EmbeddedServer server) {
        return Upkeep.of(state, server);
    }
}
