package kz.habarshy.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import kz.habarshy.outbox.Outbox;
import kz.habarshy.redis.Announcements;
import kz.habarshy.redis.BacklogGauges;
import kz.habarshy.redis.Bell;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.MemoryGuard;
import kz.habarshy.redis.NodeName;
import kz.habarshy.redis.RedisState;
import kz.habarshy.time.CampaignClock;
import kz.habarshy.time.MachineClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the way in.
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    @Bean
    Routes routes(RedisState state, Announcements announcements) {
        return new Routes(state, announcements);
    }

    @Bean
    Intake intake(Inbox inbox, Routes routes, MemoryGuard memory, Outbox outbox) {
        return new Intake(inbox, routes, memory::stopsUpdates, outbox::isBusy);
    }

    @Bean
    Shift shift(Engine engine, Outbox outbox) {
        return new Shift(engine, outbox);
    }

    @Bean(destroyMethod = "")
    Engine engine(
            RedisState state,
            Inbox inbox,
            Bell bell,
            Routes routes,
            Outbox outbox,
            UpdateReader telegram,
            Decider decider,
            CampaignClock campaign,
            MachineClock machine,
            NodeName node) {
        return new Engine(state, inbox, bell, routes, outbox, Map.of("tg", telegram), decider, campaign, machine, node);
    }

    @Bean
    MeterBinder leaseGauge(Engine engine) {
        return registry -> Gauge.builder(
                        "habarshy.leases.owned", engine, one -> one.owned().size())
                .description("Partitions that this node owns, the desk among them")
                .tag("of", "nodes")
                .register(registry);
    }

    @Bean
    BacklogGauges inboxGauges(RedisState state, Engine engine, MachineClock clock) {
        return new BacklogGauges(
                "habarshy.inbox",
                "entries in the inboxes of this node's partitions",
                () -> state.waiting(engine.owned(), clock.millis()));
    }

    @Bean
    BacklogGauges outboxGauges(Outbox outbox, Engine engine) {
        return new BacklogGauges(
                "habarshy.outbox",
                "chats of this node's partitions that have something to be sent",
                () -> outbox.overdue(engine.owned()));
    }
}
