package kz.habarshy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    @Test
    void startsOnceGreetsAndLeavesNothingBehind() throws Exception {
        List<Path> before = folders();

        assertThat(Rehearsal.run()).isZero();

        assertThat(folders()).isEqualTo(before);
    }

    @Test
    void isCalledByItsNameAlone() {
        assertThat(Rehearsal.handles(new String[] {"rehearse"})).isTrue();
        assertThat(Rehearsal.handles(new String[] {"bench"})).isFalse();
        assertThat(Rehearsal.handles(new String[] {})).isFalse();
    }

    private static List<Path> folders() throws Exception {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("habarshy-rehearsal"))
                    .sorted()
                    .toList();
        }
    }
}
