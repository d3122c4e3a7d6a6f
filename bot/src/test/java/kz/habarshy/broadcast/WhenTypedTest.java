package kz.habarshy.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTypedTest {
    private static final LocalDateTime MEANT = LocalDateTime.of(2021, 9, 20, 9, 5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20.09.2021 09:05",
                " 20.9.21 9:05 ",
                "20/09/2021, 9.05",
                "20-09 9:05",
                "20.09 в 09:05",
                "20.09 сағат 09:05"
            })
    void readsWhatPeopleType(String typed) {
        assertThat(WhenTyped.read(typed, 2021)).contains(MEANT);
    }

    @Test
    void refusesDaysThatDoNotExist() {
        assertThat(WhenTyped.read("31.09.2021 11:00", 2021)).isEmpty();
        assertThat(WhenTyped.read("29.02.2021 11:00", 2021)).isEmpty();
        assertThat(WhenTyped.read("20.09.2021 24:00", 2021)).isEmpty();
    }

    @Property
    void readsBackWhatItShows(@ForAll @IntRange(max = 1_000_000) int minutes) {
        LocalDateTime meant = LocalDateTime.of(2021, 1, 1, 0, 0).plusMinutes(minutes);
        assertThat(WhenTyped.read(WhenTyped.SHOWN.format(meant), 1999)).contains(meant);
    }

    @Property
    void neverFailsWhateverIsTyped(@ForAll @CharRange(from = ' ', to = ':') String typed) {
        assertThatCode(() -> WhenTyped.read(typed, 2021)).doesNotThrowAnyException();
    }
}
