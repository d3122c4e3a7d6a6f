package kz.habarshy.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void findsNothingWrongWithThePacksThatTravelInTheProgram() {
        assertThat(run("content", "check", "../content"))
                .as(printed.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(lastLine()).isEqualTo("{\"campaigns\":{\"census-2021\":0},\"problems\":0}");
    }

    @Test
    void listsTheProblemsAndEndsWithOne() throws Exception {
        Files.writeString(folder.resolve("pack.yaml"), "id: empty\n");

        assertThat(run("content", "check", folder.toString())).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("pack.yaml · hotline: is missing");
    }

    @Test
    void saysWhenThereIsNoCampaign() {
        assertThat(run("content", "check", folder.toString())).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("There is no campaign in " + folder);
    }

    @Test
    void namesTheCommandsWhenThereIsNoSuchOne() {
        assertThat(run("content", "chek")).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("content check [DIR]");
    }

    @Test
    void learnsEveryCampaignOfAFolderIntoTheClasses() {
        assertThat(run("learn", "../content", folder.toString())).isZero();
        assertThat(folder.resolve("learnt/census-2021.bin")).isNotEmptyFile();
        assertThat(run("learn", "../content")).isEqualTo(2);
    }

    @Test
    void leavesTheServersOwnArgumentsAlone() {
        assertThat(CommandLine.handles(new String[] {"--server.port=8081"})).isFalse();
        assertThat(CommandLine.handles(new String[] {})).isFalse();
        assertThat(CommandLine.handles(new String[] {"content", "check"})).isTrue();
    }

    private int run(String... words) {
        return CommandLine.run(List.of(words), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String lastLine() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList().getLast();
    }
}
