package kz.habarshy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Shows each rule a class that breaks it, so that no rule passes by looking away.
class ClassRulesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatBreaksTheRule(ArchRule rule, String source) {
        var result = rule.evaluate(new Snippet(source).in(folder));
        assertThat(result.hasViolation()).as(source).isTrue();
    }

    @Test
    void letsTheOwnersOfTimeTelegramRedisAndOutputDoTheirWork() {
        assertThat(kept(ClassRules.TIME, method("time", "java.time.Instant.now()")))
                .isTrue();
        assertThat(kept(ClassRules.TELEGRAM, field("telegram", "org.telegram.telegrambots.meta.api.objects.Update")))
                .isTrue();
        assertThat(kept(ClassRules.REDIS, field("redis", "io.lettuce.core.RedisClient")))
                .isTrue();
        assertThat(kept(ClassRules.OUTPUT, method("tools", "System.out"))).isTrue();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(ClassRules.TIME, method("answers", "java.time.Instant.now()")),
                arguments(ClassRules.TIME, method("answers", "System.currentTimeMillis()")),
                arguments(ClassRules.TIME, method("answers", "System.nanoTime()")),
                arguments(ClassRules.TIME, method("answers", "java.time.LocalDate.now()")),
                arguments(ClassRules.TIME, method("answers", "java.time.Clock.systemUTC()")),
                arguments(
                        ClassRules.TIME, method("answers", "(java.util.function.Supplier<?>) java.time.Instant::now")),
                arguments(
                        ClassRules.TIME,
                        "package kz.habarshy.answers; class Bad { void rest() throws Exception { Thread.sleep(1); } }"),
                arguments(ClassRules.TELEGRAM, field("outbox", "org.telegram.telegrambots.meta.api.objects.Update")),
                arguments(ClassRules.TELEGRAM, field("outbox", "com.fasterxml.jackson.databind.ObjectMapper")),
                arguments(ClassRules.REDIS, field("outbox", "io.lettuce.core.RedisClient")),
                arguments(ClassRules.REDIS, field("outbox", "org.springframework.data.redis.core.RedisTemplate<?, ?>")),
                arguments(ClassRules.OUTPUT, method("answers", "System.out")),
                arguments(ClassRules.OUTPUT, method("answers", "System.err")),
                arguments(
                        ClassRules.OUTPUT,
                        "package kz.habarshy.answers; class Bad { void show(Error e) { e.printStackTrace(); } }"),
                arguments(
                        ClassRules.COMPONENTS,
                        "package kz.habarshy.answers; @org.springframework.stereotype.Controller class Asked {}"),
                arguments(ClassRules.NAMES, "package kz.habarshy.answers; class AnswerManager {}"),
                arguments(ClassRules.NAMES, "package kz.habarshy.answers; class StringUtils {}"),
                arguments(ClassRules.NAMES, "package kz.habarshy.answers; class AnswersImpl {}"),
                arguments(ClassRules.PACKAGES, "package kz.habarshy.common; class Words {}"),
                arguments(ClassRules.TEST_NAMES, testNamed("answers_in_kazakh")),
                arguments(ClassRules.TEST_NAMES, testNamed("testAnswer")),
                arguments(
                        ClassRules.NO_SKIPPING,
                        "package kz.habarshy.answers; @org.junit.jupiter.api.Disabled class Bad {}"),
                arguments(
                        ClassRules.NO_SKIPPING,
                        "package kz.habarshy.answers; class Bad { @org.junit.jupiter.api.condition.DisabledOnOs("
                                + "org.junit.jupiter.api.condition.OS.LINUX) void works() {} }"),
                arguments(
                        ClassRules.NO_SKIPPING,
                        "package kz.habarshy.answers; class Bad { void works() {"
                                + " org.junit.jupiter.api.Assumptions.assumeTrue(false); } }"),
                arguments(ClassRules.ARROWS, "@org.jspecify.annotations.NullMarked package kz.habarshy.answers;"),
                arguments(
                        ClassRules.ARROWS,
                        "@org.springframework.modulith.ApplicationModule package kz.habarshy.answers;"));
    }

    private boolean kept(ArchRule rule, String source) {
        var classes = new Snippet(source).in(folder);
        return !rule.allowEmptyShould(true).evaluate(classes).hasViolation();
    }

    private static String method(String place, String expression) {
        return "package kz.habarshy.%s; class Bad { Object at() { return %s; } }".formatted(place, expression);
    }

    private static String field(String place, String type) {
        return "package kz.habarshy.%s; class Bad { %s field; }".formatted(place, type);
    }

    private static String testNamed(String name) {
        return "package kz.habarshy.answers; class Bad { @org.junit.jupiter.api.Test void %s() {} }".formatted(name);
    }
}
