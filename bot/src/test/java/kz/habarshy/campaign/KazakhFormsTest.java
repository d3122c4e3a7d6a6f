package kz.habarshy.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KazakhFormsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            1 қаңтар қаңтардың қаңтарға қаңтарды қаңтарда қаңтардан қаңтармен қаңтардағы
            2 ақпан ақпанның ақпанға ақпанды ақпанда ақпаннан ақпанмен ақпандағы
            3 наурыз наурыздың наурызға наурызды наурызда наурыздан наурызбен наурыздағы
            4 сәуір сәуірдің сәуірге сәуірді сәуірде сәуірден сәуірмен сәуірдегі
            5 мамыр мамырдың мамырға мамырды мамырда мамырдан мамырмен мамырдағы
            6 маусым маусымның маусымға маусымды маусымда маусымнан маусыммен маусымдағы
            7 шілде шілденің шілдеге шілдені шілдеде шілдеден шілдемен шілдедегі
            8 тамыз тамыздың тамызға тамызды тамызда тамыздан тамызбен тамыздағы
            9 қыркүйек қыркүйектің қыркүйекке қыркүйекті қыркүйекте қыркүйектен қыркүйекпен қыркүйектегі
            10 қазан қазанның қазанға қазанды қазанда қазаннан қазанмен қазандағы
            11 қараша қарашаның қарашаға қарашаны қарашада қарашадан қарашамен қарашадағы
            12 желтоқсан желтоқсанның желтоқсанға желтоқсанды желтоқсанда желтоқсаннан желтоқсанмен желтоқсандағы
            """)
    void saysEveryMonthInEveryCase(
            int month,
            String nominative,
            String genitive,
            String dative,
            String accusative,
            String locative,
            String ablative,
            String instrumental,
            String attributive) {
        assertThat(inEveryCase(LocalDate.of(2021, month, 15)))
                .containsExactly(
                        "15 " + nominative,
                        "15 " + genitive,
                        "15 " + dative,
                        "15 " + accusative,
                        "15 " + locative,
                        "15 " + ablative,
                        "15 " + instrumental,
                        "15 " + attributive);
        LocalDate day = LocalDate.of(2021, month, 15);
        assertThat(KazakhForms.day(day, List.of("қоса"))).isEqualTo("15 " + accusative + " қоса алғанда");
        assertThat(KazakhForms.day(day, List.of("жыл", "жатыс"))).isEqualTo("2021 жылғы 15 " + locative);
    }

    private static List<String> inEveryCase(LocalDate day) {
        return List.of("атау", "ілік", "барыс", "табыс", "жатыс", "шығыс", "көмектес", "дағы").stream()
                .map(form -> KazakhForms.day(day, List.of(form)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            0 нөл дің ге ді де ден мен
            1 бір дің ге ді де ден мен
            2 екі нің ге ні де ден мен
            3 үш тің ке ті те тен пен
            4 төрт тің ке ті те тен пен
            5 бес тің ке ті те тен пен
            6 алты ның ға ны да дан мен
            7 жеті нің ге ні де ден мен
            8 сегіз дің ге ді де ден бен
            9 тоғыз дың ға ды да дан бен
            10 он ның ға ды да нан мен
            20 жиырма ның ға ны да дан мен
            30 отыз дың ға ды да дан бен
            40 қырық тың қа ты та тан пен
            50 елу дің ге ді де ден мен
            60 алпыс тың қа ты та тан пен
            70 жетпіс тің ке ті те тен пен
            80 сексен нің ге ді де нен мен
            90 тоқсан ның ға ды да нан мен
            100 жүз дің ге ді де ден бен
            1000 мың ның ға ды да нан мен
            1000000 миллион ның ға ды да нан мен
            1000000000 миллиард тың қа ты та тан пен
            """)
    void endsANumberAsItsLastNumeralIsSpoken(
            String digits,
            String spoken,
            String genitive,
            String dative,
            String accusative,
            String locative,
            String ablative,
            String instrumental) {
        assertThat(KazakhForms.lastNumeral(digits)).isEqualTo(spoken);
        assertThat(KazakhForms.number(digits, List.of("ілік"))).isEqualTo(digits + "-" + genitive);
        assertThat(KazakhForms.number(digits, List.of("барыс"))).isEqualTo(digits + "-" + dative);
        assertThat(KazakhForms.number(digits, List.of("табыс"))).isEqualTo(digits + "-" + accusative);
        assertThat(KazakhForms.number(digits, List.of("жатыс"))).isEqualTo(digits + "-" + locative);
        assertThat(KazakhForms.number(digits, List.of("шығыс"))).isEqualTo(digits + "-" + ablative);
        assertThat(KazakhForms.number(digits, List.of("көмектес"))).isEqualTo(digits + "-" + instrumental);
    }

    @Test
    void hearsTheLastNumeralOfEveryNumberToAHundred() {
        List<String> ones = List.of("", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз");
        List<String> tens = List.of("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан");
        for (int number = 1; number < 100; number++) {
            String spoken = number % 10 == 0 ? tens.get(number / 10) : ones.get(number % 10);
            assertThat(KazakhForms.lastNumeral(String.valueOf(number))).isEqualTo(spoken);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            19 186 015 | 19 186 015-ке
            19,6       | 19,6-ға
            2 500      | 2 500-ге
            12 000     | 12 000-ға
            300 000    | 300 000-ға
            3 000 000  | 3 000 000-ға
            2021 | 2021-ге
            """)
    void readsGroupedAndDecimalNumbers(String digits, String dative) {
        assertThat(KazakhForms.number(digits, List.of("барыс"))).isEqualTo(dative);
    }

    @Test
    void saysARangeWithItsMonthOnceOrTwice() {
        LocalDate first = LocalDate.of(2021, 10, 1);
        assertThat(KazakhForms.range(first, LocalDate.of(2021, 10, 30), List.of()))
                .isEqualTo("1–30 қазан");
        assertThat(KazakhForms.range(first, LocalDate.of(2021, 10, 30), List.of("жыл", "жатыс")))
                .isEqualTo("2021 жылғы 1–30 қазанда");
        assertThat(KazakhForms.range(first, LocalDate.of(2021, 10, 30), List.of("қоса")))
                .isEqualTo("1–30 қазанды қоса алғанда");
        LocalDate control = LocalDate.of(2021, 10, 31);
        assertThat(KazakhForms.range(control, LocalDate.of(2021, 11, 8), List.of()))
                .isEqualTo("31 қазан – 8 қараша");
        assertThat(KazakhForms.range(control, LocalDate.of(2021, 11, 8), List.of("жыл", "жатыс")))
                .isEqualTo("2021 жылғы 31 қазан – 8 қарашада");
        assertThat(KazakhForms.range(control, LocalDate.of(2022, 1, 8), List.of("жыл")))
                .isEqualTo("2021 жылғы 31 қазан – 2022 жылғы 8 қаңтар");
    }

    @Test
    void refusesAFormThatKazakhDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KazakhForms.day(LocalDate.of(2021, 10, 15), List.of("год")))
                .withMessageContaining("«год»");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KazakhForms.day(LocalDate.of(2021, 10, 15), List.of("қоса", "жатыс")));
        assertThatIllegalArgumentException().isThrownBy(() -> KazakhForms.number("25", List.of("жыл")));
        assertThatIllegalArgumentException().isThrownBy(() -> KazakhForms.number("көп", List.of("барыс")));
    }
}
