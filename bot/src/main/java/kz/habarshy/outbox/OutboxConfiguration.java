package kz.habarshy.outbox;

import io.micrometer.core.instrument.binder.MeterBinder;
import kz.habarshy.redis.Bell;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.MemoryGuard;
import kz.habarshy.redis.Places;
import kz.habarshy.redis.RedisState;
import kz.habarshy.time.MachineClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the way out.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaceSettings.class)
class OutboxConfiguration {
    /// Closed by whoever stops the work, while the state is still there.
    @Bean(destroyMethod = "")
    Outbox outbox(
            RedisState state,
            Inbox inbox,
            Bell bell,
            MachineClock clock,
            PaceSettings pace,
            Messenger messenger,
            Accounts accounts,
            MemoryGuard memory) {
        var outbox = new Outbox(state, inbox, bell, clock, pace, messenger, accounts);
        outbox.bulkWaits(memory::stopsBulk);
        return outbox;
    }

    @Bean
    MeterBinder sendingGauges(Outbox outbox) {
        return outbox.gauges();
    }

    @Bean
    Ledger ledger(Places places) {
        return new Ledger(places);
    }
}
