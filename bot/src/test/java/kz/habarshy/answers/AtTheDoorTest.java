package kz.habarshy.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.habarshy.campaign.Campaign;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AtTheDoorTest {
    private static final Answers ANSWERS = Answers.of(Campaign.load(Path.of("../content/census-2021")));

    @TestFactory
    List<DynamicTest> tellsAVisitorFromATale() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/answers/door.tsv")).stream()
                .filter(line -> line.startsWith("y ") || line.startsWith("n "))
                .map(line -> DynamicTest.dynamicTest(
                        line,
                        () -> assertThat(ANSWERS.atTheDoor(line.substring(2))).isEqualTo(line.startsWith("y"))))
                .toList();
    }
}
