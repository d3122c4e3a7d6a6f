package kz.habarshy.redis;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Whether the state can be reached, and what is promised of what was written there.
final class StateHealth implements HealthIndicator {
    private final RedisState state;
    private final Durability durability;
    private final MemoryGuard memory;

    StateHealth(RedisState state, Durability durability, MemoryGuard memory) {
        this.memory = memory;
        this.state = state;
        this.durability = durability;
    }

    @Override
    public Health health() {
        try {
            RedisState.now(state.commands().ping());
            Health.Builder answer = memory.stopsUpdates() ? Health.down() : Health.up();
            return answer.withDetail("durability", durability.promise())
                    .withDetail("memory", memory.level())
                    .build();
        } catch (StateUnavailable away) {
            return Health.down()
                    .withDetail(
                            "why",
                            "Redis is away: updates wait at the messenger, nothing is sent; all goes on by itself")
                    .build();
        }
    }
}
