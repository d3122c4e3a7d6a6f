package kz.habarshy;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.platform.commons.annotation.Testable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Component;
import org.springframework.util.AntPathMatcher;

/// The rules of the house that compiled classes show.
final class ClassRules {
    private static final Set<String> CLOCK_CALLS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Thread.sleep",
            "java.util.concurrent.TimeUnit.sleep");

    /// Time comes as an argument or from a clock of the house.
    static final ArchRule TIME = noClasses()
            .that()
            .resideOutsideOfPackage("kz.habarshy.time..")
            .should()
            .accessTargetWhere(target("reads the machine's clock or sleeps", ClassRules::readsClock));

    /// One messenger's words stay in one package, and with them the Jackson that its library needs.
    static final ArchRule TELEGRAM = noClasses()
            .that()
            .resideOutsideOfPackage("kz.habarshy.telegram..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.telegram..", "com.fasterxml.jackson.databind..");

    /// Redis is met in `redis` and in classes that say so by their name.
    static final ArchRule REDIS = noClasses()
            .that(describe("neither live in redis nor are named Redis*", ClassRules::strangerToRedis))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.lettuce..", "org.springframework.data.redis..");

    /// What the program has to say goes to the log; only the command line prints.
    static final ArchRule OUTPUT = noClasses()
            .that()
            .resideOutsideOfPackages("kz.habarshy.tools..", "kz.habarshy.bench..")
            .should()
            .accessTargetWhere(target("prints", ClassRules::prints));

    /// A name says what a thing is, not that it is a thing.
    static final ArchRule NAMES =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Service)(\\$.*)?");

    /// A package is a stage of the way, not a kind of class.
    static final ArchRule PACKAGES = noClasses()
            .should()
            .haveNameMatching(".*\\.(common|utils?|helpers?|services?|impl|models?|dto|config)\\..*");

    /// A test's name is the behaviour, in the present tense.
    static final ArchRule TEST_NAMES = methods()
            .that(CanBeAnnotated.Predicates.metaAnnotatedWith(Testable.class))
            .should(sayBehaviour())
            .allowEmptyShould(true);

    /// No test is switched off or gives itself up.
    static final ArchRule NO_SKIPPING =
            noClasses().should().dependOnClassesThat(describe("switch tests off", ClassRules::switchesTestsOff));

    /// Each package says which others it may use; a benchmark may use all.
    static final ArchRule ARROWS = classes()
            .that()
            .haveSimpleName("package-info")
            .and()
            .resideOutsideOfPackages("kz.habarshy", "kz.habarshy.bench")
            .should(declareArrows())
            .allowEmptyShould(true);

    /// A start looks for Spring's components by the name of their class.
    static final ArchRule COMPONENTS = classes()
            .that()
            .areMetaAnnotatedWith(Component.class)
            .and()
            .areNotAnnotatedWith(SpringBootConfiguration.class)
            .should(condition(
                    "have a name that is looked for: " + Habarshy.COMPONENTS,
                    ClassRules::isLookedFor,
                    JavaClass::getName))
            .allowEmptyShould(true);

    private ClassRules() {}

    private static boolean isLookedFor(JavaClass component) {
        return new AntPathMatcher()
                .match(Habarshy.COMPONENTS, component.getName().replace('.', '/') + ".class");
    }

    private static boolean readsClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        return CLOCK_CALLS.contains(owner + "." + target.getName())
                || owner.startsWith("java.time.") && target.getName().equals("now")
                || owner.equals("java.time.Clock") && target.getName().matches("(system|tick).*");
    }

    private static boolean prints(AccessTarget target) {
        return target.getOwner().getName().equals("java.lang.System")
                        && Set.of("out", "err").contains(target.getName())
                || target.getName().equals("printStackTrace");
    }

    private static boolean strangerToRedis(JavaClass type) {
        String simple = type.getName().substring(type.getName().lastIndexOf('.') + 1);
        return !type.getPackageName().startsWith("kz.habarshy.redis") && !simple.startsWith("Redis");
    }

    private static boolean switchesTestsOff(JavaClass type) {
        return type.getPackageName().equals("org.junit.jupiter.api.condition")
                || !type.getPackageName().startsWith("kz.habarshy")
                        && Set.of("Disabled", "DisabledIf", "EnabledIf", "Assumptions")
                                .contains(type.getSimpleName());
    }

    private static DescribedPredicate<JavaAccess<?>> target(String what, Predicate<AccessTarget> test) {
        return describe(what, access -> test.test(access.getTarget()));
    }

    private static ArchCondition<JavaMethod> sayBehaviour() {
        return condition(
                "say a behaviour in camel case",
                method -> !method.getName().contains("_") && !method.getName().matches("(test|should)[A-Z0-9].*"),
                JavaMethod::getFullName);
    }

    private static ArchCondition<JavaClass> declareArrows() {
        return condition(
                "declare @ApplicationModule(allowedDependencies = …)",
                type -> type.tryGetAnnotationOfType(ApplicationModule.class)
                        .map(module ->
                                !List.of(module.allowedDependencies()).equals(List.of(ApplicationModule.OPEN_TOKEN)))
                        .orElse(false),
                JavaClass::getPackageName);
    }

    private static <T> ArchCondition<T> condition(
            String what, Predicate<T> test, java.util.function.Function<T, String> name) {
        return new ArchCondition<>(what) {
            @Override
            public void check(T item, ConditionEvents events) {
                boolean kept = test.test(item);
                events.add(new SimpleConditionEvent(
                        item, kept, name.apply(item) + (kept ? " does " : " does not ") + what));
            }
        };
    }
}
