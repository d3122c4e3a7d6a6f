package kz.habarshy.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import kz.habarshy.screening.Address.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    private final Addresses addresses = new Addresses(
            Set.of("sanaq.gov.kz", "egov.kz", "stat.gov.kz", "gov.kz"),
            new Rules.Links(
                    Set.of("sanaq", "egov", "gov-kz", "gov.kz"),
                    Set.of("bit.ly"),
                    Set.of("nur.kz"),
                    Set.of("sanaq.kz"),
                    2));

    @ParameterizedTest
    @CsvSource({
        "sanaq.gov.kz,OFFICIAL",
        "https://www.sanaq.gov.kz/login?x=1,OFFICIAL",
        "cabinet.egov.kz,OFFICIAL",
        "sanaq.kz,LOOKALIKE",
        "sanaq-gov.kz,LOOKALIKE",
        "sanaq.gov.kz.online.ru,LOOKALIKE",
        "sanaq.gov.ks,LOOKALIKE",
        "samaq.gav.kz,LOOKALIKE",
        "sаnaq.gov.kz,LOOKALIKE",
        "еgov.kz,LOOKALIKE",
        "eg0v.kz,LOOKALIKE",
        "http://sanaq.gov.kz@sanaq-gov.com/a,LOOKALIKE",
        "xn--sanq-2oa.gov.kz,LOOKALIKE",
        "sanaq[.]gov-kz.com,LOOKALIKE",
        "bit.ly/census,SHORTENED",
        "nur.kz/news,TRUSTED",
        "olx.kz,OTHER"
    })
    void tellsOfficialAddressesFromTheirImitations(String text, Kind kind) {
        assertThat(addresses.in(Message.of("смотрите " + text + " там")))
                .first()
                .extracting(Address::kind)
                .isEqualTo(kind);
    }

    @Test
    void takesNoFullStopForAnAddress() {
        assertThat(addresses.in(Message.of("Пришли домой.Потом ушли.Вот и всё")))
                .isEmpty();
    }
}
