package kz.habarshy.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.habarshy.campaign.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TuningTest {
    private static String pack() {
        try {
            return Files.readString(Path.of("../content/census-2021/answers.yaml"));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    @Test
    void readsThePacksOwn() {
        assertThat(Tuning.problems(pack())).isEmpty();
        assertThat(Tuning.read(pack().replace("sure_score: 0.40", "sure_score: 0.7"))
                        .sure()
                        .score())
                .isEqualTo(0.7);
    }

    @ParameterizedTest
    @CsvSource({
        "'sure_score: 0.40', 'sure_score: 40', sure_score, must be a number from 0 to 1",
        "'sure_score: 0.40', 'sure_score: -0.1', sure_score, must be a number from 0 to 1",
        "'near_score: 0.20', 'near_score: high', near_score, must be a number from 0 to 1",
        "'follow_margin: 0.25', 'follow_margin: .nan', follow_margin, must be a number from 0 to 1",
        "'model_weight: 1.0', 'model_weight: 1000', model_weight, must be a number from 0 to 100",
        "'offer_score: 0.10', '# nothing', offer_score, is missing",
        "'call_score: 0.40', 'call_score: 0.40\nsure_scor: 0.5', sure_scor, is no threshold: is it misspelt?"
    })
    void saysWhatIsWrongWhere(String was, String is, String key, String message) {
        String yaml = pack().replace(was, is.replace("\\n", "\n"));
        assertThat(Tuning.problems(yaml)).containsExactly(new Problem("answers.yaml", key, message));
        assertThatThrownBy(() -> Tuning.read(yaml)).hasMessageContaining("answers.yaml · " + key + ": " + message);
    }

    @Test
    void refusesWhatIsNoListOfNumbers() {
        assertThat(Tuning.problems("- a"))
                .containsExactly(new Problem("answers.yaml", "", "must be lines of «name: number»"));
        assertThat(Tuning.problems("a: [")).hasSize(1);
    }
}
