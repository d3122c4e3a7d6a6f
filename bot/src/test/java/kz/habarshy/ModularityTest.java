package kz.habarshy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.Options;

/// Keeps the arrows between packages as their package-infos declare them, and draws the map.
class ModularityTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(Habarshy.class);

    @Test
    void followsTheArrowsThatThePackagesDeclare() {
        MODULES.verify();
    }

    @Test
    void drawsTheMapOfThePackages() {
        Path map = Path.of("target", "map");
        new Documenter(MODULES, Options.defaults().withOutputFolder(map.toString())).writeModulesAsPlantUml();
        assertThat(Files.isRegularFile(map.resolve("components.puml"))).isTrue();
    }
}
