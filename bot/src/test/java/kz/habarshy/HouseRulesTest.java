package kz.habarshy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/// Keeps the house's own rules over all its classes, the tests' among them.
class HouseRulesTest {
    /// All but what the benchmark library writes around a benchmark.
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/jmh_generated/"))
            .importPackages("kz.habarshy");

    @Test
    void takesTimeFromTheClocksOfTheHouse() {
        ClassRules.TIME.check(ALL);
    }

    @Test
    void keepsTelegramInOnePackage() {
        ClassRules.TELEGRAM.check(ALL);
    }

    @Test
    void keepsRedisToThoseNamedForIt() {
        ClassRules.REDIS.check(ALL);
    }

    @Test
    void printsOnlyFromTheCommandLine() {
        ClassRules.OUTPUT.check(ALL);
    }

    @Test
    void namesClassesForWhatTheyAre() {
        ClassRules.NAMES.check(ALL);
    }

    @Test
    void namesPackagesForTheirStage() {
        ClassRules.PACKAGES.check(ALL);
    }

    @Test
    void namesTestsForTheBehaviour() {
        ClassRules.TEST_NAMES.check(ALL);
    }

    @Test
    void skipsNoTest() {
        ClassRules.NO_SKIPPING.check(ALL);
    }

    @Test
    void namesComponentsAsAStartLooksForThem() {
        ClassRules.COMPONENTS.check(ALL);
    }

    @Test
    void declaresWhatEachPackageMayUse() {
        ClassRules.ARROWS.check(ALL);
    }
}
