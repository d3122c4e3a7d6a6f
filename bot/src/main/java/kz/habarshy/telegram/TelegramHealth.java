package kz.habarshy.telegram;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// The health of all bots: down when none of them gets its updates. Which one is in trouble stands in the log and in
/// the metrics, by region.
final class TelegramHealth implements HealthIndicator, MeterBinder {
    private final List<TokenHealth> bots;

    TelegramHealth(List<TokenHealth> bots) {
        this.bots = List.copyOf(bots);
    }

    @Override
    public Health health() {
        if (bots.size() == 1) {
            return bots.getFirst().health();
        }
        var troubled = bots.stream().filter(bot -> !bot.isUp()).toList();
        Health.Builder answer = troubled.size() == bots.size() ? Health.down() : Health.up();
        answer.withDetail("bots", bots.size());
        troubled.forEach(bot -> answer.withDetail(bot.label(), bot.health().getDetails()));
        return answer.build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (TokenHealth bot : bots) {
            Gauge.builder("habarshy.telegram.bot.up", bot, one -> one.isUp() ? 1 : 0)
                    .description("1 while the bot's updates reach us")
                    .tag("region", bot.label())
                    .register(registry);
            Gauge.builder("habarshy.telegram.poll.age", bot, one -> one.age().toMillis() / 1000.0)
                    .description("Seconds since a poll of the bot last came back")
                    .tag("region", bot.label())
                    .register(registry);
        }
    }
}
