package kz.habarshy.editors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.habarshy.campaign.ContentCheck;
import kz.habarshy.campaign.Problem;
import kz.habarshy.chat.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemWordsTest {
    private static final Path PACK = Path.of("../content/census-2021");
    private static final Pattern ENGLISH = Pattern.compile("\\b(is|has|must|the|not)\\b");

    private final ProblemWords words = ProblemWords.of(read(PACK.resolve("problems.yaml")));

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static void write(Path file, String was, String is) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(was);
        Files.writeString(file, text.replace(was, is));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "has 140 characters when filled in, 120 fit | мәтін тым ұзын: 140 таңба, 120 таңбадан аспауы керек | текст слишком длинный: 140 знаков, помещается 120",
                "«p9» is not a phase of pack.yaml | «p9» деген кезең pack.yaml файлында жоқ | этапа «p9» нет в pack.yaml",
                "must be a number from 0 to 1 | 0 мен 1 арасындағы сан керек | нужно число от 0 до 1",
                "must be the name of its file | файлдың атымен бірдей болуы керек | должно совпадать с именем файла",
                "must be all or aul | мына мәндердің бірі керек: all or aul | нужно одно из значений: all or aul",
                "types out {hotline} | сан не күн қолмен жазылған, орнына {hotline} қойыңыз | число или дата вписаны вручную, поставьте {hotline}",
                "something new | something new | something new"
            })
    void saysWhatIsWrongInTheEditorsLanguage(String english, String kazakh, String russian) {
        var problem = new Problem("faq/a/entry.yaml", "title.kk", english);
        assertThat(words.line(problem, Language.KK)).isEqualTo("faq/a/entry.yaml · title.kk: " + kazakh);
        assertThat(words.line(problem, Language.RU)).isEqualTo("faq/a/entry.yaml · title.kk: " + russian);
    }

    @Test
    void hasWordsForAllThatIsFoundInASpoiltPack(@TempDir Path folder) throws IOException {
        Path pack = folder.resolve("census-2021");
        try (Stream<Path> walk = Files.walk(PACK)) {
            for (Path file : walk.toList()) {
                Files.copy(file, pack.resolve(PACK.relativize(file).toString()));
            }
        }
        Files.writeString(
                pack.resolve("texts/menu.kk.md"), "Тақырыпты \"таңдаңыз\" - ТЕЗДЕТІҢІЗ! 14 46 😀 http://a.kz");
        Files.writeString(pack.resolve("texts/stray.kk.md"), "Бос сөз ғой.");
        Files.writeString(pack.resolve("texts/stray.ru.md"), "Лишнее  слово, caйт Вам.");
        write(pack.resolve("answers.yaml"), "sure_score: 0.40", "sure_score: 40");
        List<Problem> found = new ContentCheck(List.of()).check(pack);
        assertThat(found).hasSizeGreaterThan(8);
        assertThat(found)
                .allSatisfy(problem -> assertThat(words.line(problem, Language.KK)
                                .substring(problem.file().length()))
                        .doesNotContainPattern(ENGLISH));
        Files.writeString(pack.resolve("faq/call_centre/entry.yaml"), "id: other\ntopic: nothing\nas_of: soon\n");
        Files.writeString(pack.resolve("posts/how_online.yaml"), "id: [a\n");
        List<Problem> unread = new ContentCheck(List.of()).check(pack);
        assertThat(unread).hasSizeGreaterThan(5);
        assertThat(unread)
                .allSatisfy(problem -> assertThat(words.line(problem, Language.RU)
                                .substring(problem.file().length()))
                        .doesNotContainPattern(ENGLISH));
    }
}
