package kz.habarshy.redis;

import java.util.List;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Holds when none of Spring's own properties names a Redis to use.
final class NoRedisNamed implements Condition {
    private static final List<String> NAMES = List.of(
            "spring.data.redis.url",
            "spring.data.redis.host",
            "spring.data.redis.cluster.nodes",
            "spring.data.redis.cluster.nodes[0]",
            "spring.data.redis.sentinel.nodes",
            "spring.data.redis.sentinel.nodes[0]");

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return in(context.getEnvironment());
    }

    static boolean in(Environment environment) {
        return NAMES.stream().noneMatch(environment::containsProperty);
    }
}
