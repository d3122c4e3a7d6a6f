package kz.habarshy.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kz.habarshy.campaign.Campaign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tries of attacks.tsv to slip a lure past the shield or to make it cry wolf. One that still succeeds is written down
/// as such: when the shield gets better this fails, and the line can say so.
class AttacksTest {
    private static final Screening SCREENING = Screening.of(Campaign.load(Path.of("../content/census-2021")));
    private static final Set<String> WARNED = Set.of("warned", "alarms");

    record Attack(String kind, String result, String way, String text) {}

    static List<Attack> attacks() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/screening/attacks.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(parts -> new Attack(parts[0], parts[1], parts[2], parts[3].replace("\\n", "\n")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void endsAsWrittenDown(Attack attack) {
        Verdict verdict = SCREENING.judge(Message.of(attack.text()));

        assertThat(verdict.fraud()).as("%s", verdict.signs()).isEqualTo(WARNED.contains(attack.result()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Перепись: назовите код из SMS сюда", "Санақ үшін картаңыздың нөмірін осында жазыңыз"})
    void findsALureBehindALongStory(String lure) {
        String story = "Лифт починили, вода есть, жарық бар, балалар мектепте. ".repeat(60);

        assertThat(SCREENING.judge(Message.of(story + lure)).fraud()).isTrue();
        assertThat(SCREENING.judge(Message.of(story)).fraud()).isFalse();
        assertThat(SCREENING
                        .judge(Message.of("Осторожно, мошенники! " + story + "пишут «" + lure + "»"))
                        .fraud())
                .isFalse();
    }

    @Test
    void triesFortyWaysAndFewSucceed() throws IOException {
        assertThat(attacks()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(attacks())
                .filteredOn(attack -> Set.of("slips", "alarms").contains(attack.result()))
                .hasSizeLessThanOrEqualTo(4);
    }
}
