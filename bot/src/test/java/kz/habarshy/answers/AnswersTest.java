package kz.habarshy.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    private static final Answers ANSWERS = Answers.of(Campaign.load(Path.of("../content/census-2021")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Санақ сайты қайсы? | where_online
                    санактын сайты кайсы | where_online
                    sanaqtyn saity qaisy | where_online
                    какой штраф за отказ от переписи | refusal_fine
                    kakoi shtraf za otkaz ot perepisi | refusal_fine
                    rfrjq inhfa pf jnrfp jn gthtgbcb | refusal_fine
                    Нужно ли указать ИИН в переписи | is_iin_needed
                    """)
    void findsTheSameAnswerHoweverItIsTyped(String text, String intent) {
        assertThat(ANSWERS.find(text, Mode.GROUP).intent()).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Соседи, кто знает, до какого числа перепись? | dates_online
                    Кто знает, перепись обязательна? | is_mandatory
                    Добрый вечер! Кто в курсе, когда придёт переписчик? | dates_doorstep
                    народ, какой штраф за отказ от переписи | refusal_fine
                    Көршілер, кім біледі, санақ міндетті ме? | is_mandatory
                    Қайырлы кеш, көршілер! Санақ сайты қайсы? | where_online
                    korshiler kim biledi sanaqtyn saity qaisy | where_online
                    """)
    void answersAGroupAlsoWhenTheAskerTurnsToTheNeighbours(String text, String intent) {
        assertThat(ANSWERS.find(text, Mode.GROUP).intent()).isEqualTo(intent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Соседи, кто знает, во сколько передача про перепись?",
                "Народ, кто смотрел фильм «Перепись»?",
                "Кто-нибудь знает переписчицу Айгуль?",
                "Көршілер, кім біледі, санақ туралы хабар неде?",
                "Соседи",
                "Кто знает?"
            })
    void leavesToTheNeighboursWhatOnlyTheyCanKnow(String text) {
        assertThat(ANSWERS.find(text, Mode.GROUP).intent()).isNull();
    }

    @Test
    void speaksTheLanguageOfTheAsker() {
        assertThat(ANSWERS.find("санактан калай отемин", Mode.PRIVATE).language())
                .isEqualTo(Language.KK);
        assertThat(ANSWERS.find("sanaqtan qalai otemin", Mode.PRIVATE).language())
                .isEqualTo(Language.KK);
        assertThat(ANSWERS.find("как пройти перепись", Mode.PRIVATE).language()).isEqualTo(Language.RU);
        assertThat(ANSWERS.find("Перепись анкетасын қашан отправить етеміз если интернет жоқ", Mode.PRIVATE)
                        .mixed())
                .isTrue();
    }

    @Test
    void staysSilentInAGroupWithoutTheCensusWord() {
        Finding finding = ANSWERS.find("до какого числа можно?", Mode.GROUP);

        assertThat(finding.intent()).isNull();
        assertThat(finding.censusWord()).isFalse();
        assertThat(finding.reason()).isEqualTo(Finding.Reason.NO_CENSUS);
    }

    @Test
    void ranksThreeCandidatesInPrivate() {
        Finding finding = ANSWERS.find("штраф будет?", Mode.PRIVATE);

        assertThat(finding.intent()).isEqualTo("refusal_fine");
        assertThat(finding.candidates()).hasSize(3).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😀😀", "!!!", "12345", "ok", "ааааааа", "\u0000", "عربي"})
    void staysSilentInAGroupAtWhatIsNoText(String text) {
        assertThat(ANSWERS.find(text, Mode.GROUP).intent()).isNull();
    }

    @Test
    void reachesTheBarsOnLinesThatThePackDoesNotHold() {
        List<HeldOut> questions = HeldOut.questions();
        long right = questions.stream()
                .filter(line -> first(line).equals(line.intent()))
                .count();
        List<HeldOut> answered =
                questions.stream().filter(line -> group(line) != null).toList();
        long wrong = answered.stream()
                .filter(line -> !line.intent().equals(group(line)))
                .count();

        assertThat(right / (double) questions.size()).as("right first").isGreaterThanOrEqualTo(0.9);
        assertThat(answered.size() / (double) questions.size()).as("answered").isGreaterThanOrEqualTo(0.65);
        assertThat(wrong / (double) answered.size()).as("wrong").isLessThanOrEqualTo(0.03);
        assertThat(HeldOut.talk()).allSatisfy(line -> assertThat(group(line)).isNull());
    }

    @Test
    void findsTheSameAgainAfterBuildingAnew() {
        Answers again = Answers.of(Campaign.load(Path.of("../content/census-2021")));
        String text = "Санаққа қандай құжат керек?";

        assertThat(again.find(text, Mode.PRIVATE)).isEqualTo(ANSWERS.find(text, Mode.PRIVATE));
    }

    @Test
    void decidesInAMillisecondOfWork() {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        List<HeldOut> lines = HeldOut.questions();
        long[] micros = new long[lines.size() * 20];
        for (int i = 0; i < micros.length; i++) {
            long from = threads.getCurrentThreadCpuTime();
            group(lines.get(i % lines.size()));
            micros[i] = (threads.getCurrentThreadCpuTime() - from) / 1000;
        }
        long[] warm = Arrays.copyOfRange(micros, micros.length / 2, micros.length);
        Arrays.sort(warm);
        assertThat(warm[warm.length / 2]).as("median in microseconds").isLessThan(1000);
    }

    private static String first(HeldOut line) {
        return ANSWERS.find(line.text(), Mode.PRIVATE).candidates().getFirst().intent();
    }

    private static @org.jspecify.annotations.Nullable String group(HeldOut line) {
        return ANSWERS.find(line.text(), Mode.GROUP).intent();
    }
}
