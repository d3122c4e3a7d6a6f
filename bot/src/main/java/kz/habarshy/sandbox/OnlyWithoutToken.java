package kz.habarshy.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Marks what exists only while the program has no Telegram token.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnlyWithoutToken.TokenIsMissing.class)
@interface OnlyWithoutToken {

    /// True while neither `habarshy.telegram.token` nor `…tokens` is set.
    final class TokenIsMissing implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isMissing(context.getEnvironment());
        }

        static boolean isMissing(PropertyResolver environment) {
            return environment.getProperty("habarshy.telegram.token", "").isBlank()
                    && environment.getProperty("habarshy.telegram.tokens", "").isBlank();
        }
    }
}
