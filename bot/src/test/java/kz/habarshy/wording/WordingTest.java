package kz.habarshy.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    п е р е п и с ь | перепис
                    пе\u200Bре\u00ADпись | перепис
                    пepeпись | перепис
                    K@spi | каспи
                    к0д | код
                    переееепись | перепис
                    С.М.С | смс
                    𝗸𝗼𝗱 | код
                    """)
    void takesDisguisesOff(String typed, String plain) {
        assertThat(Wording.of(typed).folded()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ghjqnb gthtgbcm | проити перепис
                    cfyf0nfy 0fkfq 5ntvsp | санактан калаи гтемиз
                    """)
    void switchesAKeyboardLeftOnLatin(String typed, String folded) {
        assertThat(Wording.of(typed).folded()).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "санақтан,санақты",
        "көршілердің,көршіге",
        "переписчику,переписчиком",
        "заполнить,заполнила",
        "анкеталарды,анкетаны"
    })
    void bringsFormsOfAWordToOneStem(String one, String other) {
        assertThat(Wording.of(one).words().getFirst().stem())
                .isEqualTo(Wording.of(other).words().getFirst().stem());
    }

    @Test
    void findsConceptsByWordBeginningAndPhrase() {
        Lexicon lexicon = Lexicon.of(Map.of("door", List.of("есік*", "у двери"), "no", List.of("нет")));

        assertThat(lexicon.meaning(Wording.of("Есигимди кагып тур")).concepts()).isEmpty();
        assertThat(lexicon.meaning(Wording.of("ЕСІКТІ қағып тұр")).concepts()).containsExactly("door");
        assertThat(lexicon.meaning(Wording.of("стоит у двери")).concepts()).containsExactly("door");
        assertThat(lexicon.meaning(Wording.of("нету")).concepts()).isEmpty();
    }

    @Test
    void readsOnlyTheBeginningOfAVeryLongText() {
        assertThat(Wording.of("слово ".repeat(100_000)).words()).hasSizeLessThan(400);
    }
}
