package kz.habarshy.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PackFilesTest {
    @Test
    void findsThePackInsideTheProgramOnAThreadThatKnowsNothingOfIt() {
        var found = new CompletableFuture<String>();
        Thread stranger = Thread.ofPlatform()
                .unstarted(() -> found.complete(
                        String.valueOf(PackFiles.packed("census-2021").text("pack.yaml"))));
        stranger.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        stranger.start();
        assertThat(found.join()).contains("census-2021");
    }
}
