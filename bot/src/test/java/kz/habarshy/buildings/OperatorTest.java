package kz.habarshy.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.util.Map;
import kz.habarshy.chat.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class OperatorTest {
    private static String sentence(OperatorSettings settings, Language language) {
        return new Operator(settings, BuildingsOnTrial.CAMPAIGN).sentence(language);
    }

    private static int problems(OperatorSettings settings) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(settings).size();
        }
    }

    @ParameterizedTest
    @CsvSource({"KK, сынап көру", "RU, пробный запуск"})
    void callsItselfATrialWhereNobodyIsNamed(Language language, String trial) {
        assertThat(sentence(new OperatorSettings("", "", "", ""), language)).contains(trial);
    }

    @ParameterizedTest
    @CsvSource({"KK, Мысал әкімдігі, Байланыс", "RU, Акимат примера, Связь"})
    void namesTheOperatorWithPhoneAndPage(Language language, String name, String reach) {
        var settings = new OperatorSettings("Мысал әкімдігі", "Акимат примера", "+7 700", "example.gov.kz");
        assertThat(sentence(settings, language)).contains(name, reach, "+7 700, example.gov.kz");
        var brief = new OperatorSettings("Мысал әкімдігі", "Акимат примера", "", "");
        assertThat(sentence(brief, language)).contains(name).doesNotContain(reach);
    }

    @Test
    void readsTheOperatorFromTheEnvironment() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "systemEnvironment",
                        Map.of("HABARSHY_OPERATOR_NAME_KK", "Әкімдік", "HABARSHY_OPERATOR_NAME_RU", "Акимат")));
        OperatorSettings settings = Binder.get(environment)
                .bind("habarshy.operator", OperatorSettings.class)
                .get();
        assertThat(settings.nameKk()).isEqualTo("Әкімдік");
        assertThat(settings.nameRu()).isEqualTo("Акимат");
        assertThat(problems(settings)).isZero();
    }

    @Test
    void refusesANameInOneLanguageAndAPhoneOfNobody() {
        assertThat(problems(new OperatorSettings("Әкімдік", "", "", ""))).isEqualTo(1);
        assertThat(problems(new OperatorSettings("", "", "+7 700", ""))).isEqualTo(1);
    }
}
