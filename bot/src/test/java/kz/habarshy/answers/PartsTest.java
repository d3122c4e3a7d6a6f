package kz.habarshy.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kz.habarshy.campaign.Campaign;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {
    private static final Answers ANSWERS = Answers.of(Campaign.load(Path.of("../content/census-2021")));

    @ParameterizedTest
    @CsvSource({
        "до какого числа онлайн перепись и есть ли штраф?, dates_online, refusal_fine",
        "Какие документы нужны для переписи? И сколько это займет времени?, documents_needed, time_needed",
        "онлайн санақ қашанға дейін және айыппұл бар ма?, dates_online, refusal_fine",
        "Санаққа қандай құжат керек? Тағы бір сұрақ: қанша уақыт алады?, documents_needed, time_needed"
    })
    void findsBothQuestionsOfOneMessage(String text, String first, String second) {
        assertThat(ANSWERS.findAll(text, Mode.PRIVATE))
                .extracting(Finding::intent)
                .containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource({
        "как заполнить анкету за маму и папу, one_per_household",
        "әкем және шешем үшін санақты мен толтыра аламын ба, one_per_household",
        "где и как можно пройти перепись онлайн, how_online"
    })
    void leavesOneQuestionWhole(String text, String only) {
        assertThat(ANSWERS.findAll(text, Mode.PRIVATE))
                .extracting(Finding::intent)
                .containsExactly(only);
    }

    @Test
    void cutsNoMoreThanFive() {
        assertThat(Parts.of("бір екі? ".repeat(20))).hasSize(5);
    }

    /// Most messages are looked through no further than for what every border has.
    @Property(tries = 5_000)
    void overlooksNoBorder(@ForAll("texts") String text) {
        assertThat(Parts.mayHaveBorder(text) || !Parts.BORDER.matcher(text).find())
                .isTrue();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "бір",
                        "Где",
                        "и",
                        "А",
                        "ЕЩЁ",
                        "еще вопрос",
                        "тағы",
                        "ӘРІ",
                        "және",
                        "?",
                        ".",
                        ";",
                        ",",
                        " ",
                        "  ",
                        "\n",
                        "\t",
                        "\u00A0",
                        "\u0085",
                        "\u2009",
                        "\u202F",
                        "\u3000")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }
}
