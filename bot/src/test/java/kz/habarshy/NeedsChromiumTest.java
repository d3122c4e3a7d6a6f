package kz.habarshy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedsChromiumTest {
    @Test
    void runsWhereThereIsABrowser() {
        assertThat(NeedsChromium.judged(Optional.of(Path.of("/usr/bin/chromium")), true)
                        .isDisabled())
                .isFalse();
    }

    @Test
    void leavesBrowserTestsOutAtADeveloperWithoutABrowser() {
        var judged = NeedsChromium.judged(Optional.empty(), false);
        assertThat(judged.isDisabled()).isTrue();
        assertThat(judged.getReason()).get().asString().contains("Install chromium");
    }

    @Test
    void failsInCiWithoutABrowser() {
        assertThatIllegalStateException()
                .isThrownBy(() -> NeedsChromium.judged(Optional.empty(), true))
                .withMessageContaining("must not be left out in CI");
    }

    @Test
    void findsAnExecutableOnTheSearchPath(@TempDir Path folder) throws IOException {
        Path browser = Files.createFile(folder.resolve("chromium-browser"));
        assertThat(Chromium.on(folder + ":/nowhere")).isEmpty();
        assertThat(browser.toFile().setExecutable(true)).isTrue();
        assertThat(Chromium.on("/nowhere:" + folder)).contains(browser);
    }
}
