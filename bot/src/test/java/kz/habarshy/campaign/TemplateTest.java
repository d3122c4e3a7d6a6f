package kz.habarshy.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import kz.habarshy.chat.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Санақ басталды.",
                "{үй}",
                "{үй}{end}",
                "По {end} включительно: {үй}.",
                "'{'үй'}' {үй}",
                "It''s {end}, it's {үй}",
                "'{үй}' {end}'",
                "{ үй } # {end}"
            })
    void joinsWordsAsIcuDoes(String source) {
        Map<String, Object> values = Map.of("үй", "Абай, 7 {x} ''", "end", "15 қазан");

        assertThat(new Template(source, Language.KK).fill(values))
                .isEqualTo(new MessageFormat(source, ULocale.forLanguageTag("kk")).format(values));
    }

    @Test
    void saysNumbersByTheGrammarOfTheLanguage() {
        Template days = new Template("{days, plural, one {# день} few {# дня} other {# дней}} {end}", Language.RU);

        assertThat(days.fill(Map.of("days", 3, "end", "до 15 октября"))).isEqualTo("3 дня до 15 октября");
        assertThat(new Template("{count}", Language.RU).fill(Map.of("count", 1234567)))
                .isEqualTo(new MessageFormat("{count}", ULocale.forLanguageTag("ru")).format(Map.of("count", 1234567)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{үй", "{}", "{үй, plural, one {x}}", "{үй, nothing}{"})
    void refusesWhatIsNotInTheGrammar(String source) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Template(source, Language.KK));
    }
}
