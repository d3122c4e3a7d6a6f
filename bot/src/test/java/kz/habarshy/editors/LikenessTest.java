package kz.habarshy.editors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    @ParameterizedTest
    @CsvSource({
        "'Где купить арбуз?', 'где купить арбуз', true",
        "'Где купить арбуз?', 'а где купить арбуз то', true",
        "'Көршімнің итін санай ма?', 'коршимнин итин санайма', true",
        "'Где купить арбуз?', 'Кто считает собак?', false",
        "'Где купить арбуз?', '', false"
    })
    void joinsTheSameQuestionTypedOtherwise(String one, String other, boolean alike) {
        assertThat(Likeness.of(one).alike(Likeness.of(other))).isEqualTo(alike);
    }
}
