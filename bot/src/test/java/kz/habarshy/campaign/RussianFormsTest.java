package kz.habarshy.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianFormsTest {
    private static final LocalDate END = LocalDate.of(2021, 10, 15);

    @ParameterizedTest
    @CsvSource({
        "1,января", "2,февраля", "3,марта", "4,апреля", "5,мая", "6,июня",
        "7,июля", "8,августа", "9,сентября", "10,октября", "11,ноября", "12,декабря"
    })
    void saysEveryMonth(int month, String genitive) {
        assertThat(RussianForms.day(LocalDate.of(2021, month, 3), List.of())).isEqualTo("3 " + genitive);
    }

    @Test
    void saysADayWithYearAndInclusively() {
        assertThat(RussianForms.day(END, List.of("год"))).isEqualTo("15 октября 2021 года");
        assertThat(RussianForms.day(END, List.of("включительно"))).isEqualTo("15 октября включительно");
        assertThat(RussianForms.day(END, List.of("год", "включительно")))
                .isEqualTo("15 октября 2021 года включительно");
    }

    @Test
    void saysARange() {
        LocalDate first = LocalDate.of(2021, 10, 1);
        LocalDate last = LocalDate.of(2021, 10, 30);
        assertThat(RussianForms.range(first, last, List.of())).isEqualTo("1–30 октября");
        assertThat(RussianForms.range(first, last, List.of("с", "по"))).isEqualTo("с 1 по 30 октября");
        assertThat(RussianForms.range(first, last, List.of("год"))).isEqualTo("1–30 октября 2021 года");
        assertThat(RussianForms.range(first, last, List.of("с", "по", "год"))).isEqualTo("с 1 по 30 октября 2021 года");
        assertThat(RussianForms.range(END, LocalDate.of(2021, 11, 8), List.of()))
                .isEqualTo("15 октября – 8 ноября");
        assertThat(RussianForms.range(END, LocalDate.of(2021, 11, 8), List.of("с", "по")))
                .isEqualTo("с 15 октября по 8 ноября");
        assertThat(RussianForms.range(END, LocalDate.of(2022, 1, 8), List.of("с", "по", "год")))
                .isEqualTo("с 15 октября 2021 года по 8 января 2022 года");
    }

    @Test
    void refusesAFormThatRussianDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RussianForms.day(END, List.of("жатыс")))
                .withMessageContaining("«жатыс»");
        assertThatIllegalArgumentException().isThrownBy(() -> RussianForms.range(END, END, List.of("по", "с")));
        assertThatIllegalArgumentException().isThrownBy(() -> RussianForms.number("25", List.of("барыс")));
    }
}
