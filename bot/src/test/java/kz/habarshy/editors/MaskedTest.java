package kz.habarshy.editors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ЖСН 870112345678 керек пе?                   | ЖСН # керек пе?
            менің нөмірім +7 (701) 123-45-67 ғой         | менің нөмірім # ғой
            позвоните 8 701 123 45 67, жду               | позвоните #, жду
            с 1 по 15 октября кв 12                      | с 1 по 15 октября кв 12
            вот https://x.kz/a?id=1 что это              | вот что это
            на sanaq.gov.kz не пускает                   | на не пускает
            пишите @aigul_77 или a.b@mail.ru срочно      | пишите или срочно
            **жирный** <b>текст</b>                      | жирный b текст /b
            """)
    void hidesWhatNamesSomebody(String typed, String masked) {
        assertThat(Masked.of(typed)).isEqualTo(masked);
    }

    @Test
    void keepsNoMoreThanAQuestionNeeds() {
        assertThat(Masked.of("сұрақ ".repeat(100)))
                .hasSizeLessThanOrEqualTo(201)
                .endsWith("…");
        assertThat(Masked.of("12345 ?")).isEmpty();
        assertThat(Masked.of("ок")).isEmpty();
    }
}
