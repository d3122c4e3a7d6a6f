package kz.habarshy.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.LowerChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "әке,аке",
        "ішкі,ишки",
        "маңызды,манизди",
        "ғылым,гилим",
        "үй,уи",
        "ұлт,улт",
        "қазақ,казак",
        "өту,оту",
        "қаһарман,кахарман"
    })
    void foldsKazakhLettersToThoseOfAnyKeyboard(String typed, String folded) {
        assertThat(Folding.folded(typed)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "санақ,sanaq",
        "санақ,sanak",
        "қалай,qalai",
        "қалай,qalay",
        "жыл,jyl",
        "жыл,zhyl",
        "перепись,perepis",
        "пройти,proiti",
        "щётка,shchetka",
        "заявка,zayavka",
        "юрист,yurist",
        "ғылым,gylym",
        "маңызды,manyzdy",
        "вакцина,vaktsina"
    })
    void readsLatinAsTheCyrillicItStandsFor(String cyrillic, String latin) {
        assertThat(Folding.folded(latin)).isEqualTo(Folding.folded(cyrillic));
    }

    @Test
    void joinsPiecesOfALetterThatWereKeptApart() {
        assertThat(Wording.of("a \u1100 \u1161").folded())
                .isEqualTo(Wording.of(Wording.of("a \u1100 \u1161").folded()).folded());
    }

    @Property
    void foldsOnceForAll(@ForAll String text) {
        String once = Wording.of(text).folded();
        assertThat(Wording.of(once).folded())
                .isEqualTo(Wording.of(Wording.of(once).folded()).folded());
    }

    @Property
    void foldsAWordOnceForAll(
            @ForAll
                    @LowerChars
                    @CharRange(from = 'а', to = 'я')
                    @Chars({'ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'і', 'ё', '\''})
                    String word) {
        String once = Folding.folded(word);
        assertThat(Folding.folded(once)).isEqualTo(once);
    }

    @Property
    void readsLatinOnceForAll(@ForAll String text) {
        String once = Latin.toCyrillic(text.toLowerCase(Locale.ROOT));
        assertThat(Latin.toCyrillic(once)).isEqualTo(once);
    }

    @Property
    void mendsTheKeyboardOnceForAll(@ForAll String text) {
        String once = Keyboard.mended(text);
        assertThat(Keyboard.mended(once)).isEqualTo(once);
    }

    @Property
    void mendsWhatWasTypedOnAnotherKeyboardOnceForAll(
            @ForAll @LowerChars @Chars({' ', '[', ']', ';', ',', '.', '2', '3'}) String text) {
        String once = Keyboard.mended(text);
        assertThat(Keyboard.mended(once)).isEqualTo(once);
    }

    @Property
    void leavesAPlainTextAsCleaningWould(
            @ForAll
                    @CharRange(from = 'а', to = 'е')
                    @Chars({
                        'ә', 'і', 'А', 'О', 'З', 'o', 'a', ' ', ' ', ' ', '.', '-', '·', '0', '3', '1', '@', '\u0301',
                        '\n'
                    })
                    String text) {
        assertThat(Cleaning.cleaned(text)).isEqualTo(Cleaning.undisguised(text));
    }

    @Test
    void takesOrdinaryTalkForPlainAndADisguiseForNone() {
        assertThat(PlainText.is("санақ қашан, 15 қазанға дейін бе? и в 3 подъезде"))
                .isTrue();
        assertThat(PlainText.is("с а н а қ")).isFalse();
        assertThat(PlainText.is("сан0қ")).isFalse();
        assertThat(PlainText.is("саааанақ")).isFalse();
        assertThat(PlainText.is("cанақ")).as("a Latin c").isFalse();
    }

    @Property
    void readsAnyText(@ForAll String text) {
        assertThat(Wording.of(text).words())
                .allSatisfy(word -> assertThat(word.folded()).isNotEmpty());
    }
}
