package kz.habarshy.journeys;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import kz.habarshy.Town;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentJourneyTest {
    /// Some seconds on a quiet machine; a build has its processors busy.
    private static final Duration A_PACK_IS_LEARNT = Duration.ofSeconds(60);

    private static final Path PACK = Path.of(System.getProperty("basedir", "."), "..", "content", "census-2021");

    @TempDir
    private Path content;

    private Path copied() throws IOException {
        Path folder = content.resolve("census-2021");
        try (Stream<Path> walk = Files.walk(PACK)) {
            for (Path file : walk.toList()) {
                Files.copy(file, folder.resolve(PACK.relativize(file).toString()));
            }
        }
        return folder;
    }

    private static void change(Path file, String what, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(what);
        Files.writeString(file, text.replace(what, to));
    }

    @ParameterizedTest
    @EnumSource
    void takesAGoodPackAtOnceAndTellsOwnersWhatIsWrongWithABadOne(Tongue tongue) throws IOException {
        Path folder = copied();
        Path text = folder.resolve("texts/desk_menu." + tongue.code() + ".md");
        String before = tongue.of("Не істейміз?", "Что будем делать?");
        String after = tongue.of("Неден бастаймыз?", "С чего начнём?");
        String bad = tongue.of("Бастайық!", "Начнём!");
        String refused = tongue.of("Контент қабылданбады", "Контент не принят");
        try (Town town = Town.start(Map.of("habarshy.content", content.toString()))) {
            town.people().person(Town.OWNER, "Сәуле", tongue.code());
            assertThat(desk(town).text()).contains(before);
            change(text, before, after);
            eventually(
                    "the new words", A_PACK_IS_LEARNT, () -> desk(town).text().contains(after));
            change(text, after, bad);
            eventually(
                    "the refusal",
                    A_PACK_IS_LEARNT,
                    () -> desk(town).button(refused).isPresent());
            SeenMessage menu = desk(town);
            assertThat(menu.text()).contains(after);
            String _ = town.people().press(Town.OWNER, Town.OWNER, menu.id(), refused);
            town.await(
                    Town.OWNER,
                    "texts/desk_menu." + tongue.code() + ".md: "
                            + tongue.of("леп белгісі бар", "есть восклицательный знак"));
            change(text, bad, before);
            eventually(
                    "all is well again",
                    A_PACK_IS_LEARNT,
                    () -> desk(town).text().contains(before));
            assertThat(desk(town).button(refused)).isEmpty();
        }
    }

    private static SeenMessage desk(Town town) {
        return town.answerTo(Town.OWNER, Town.OWNER, "/desk");
    }
}
