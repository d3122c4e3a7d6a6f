package kz.habarshy.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DistanceTest {
    @Test
    void countsASwapOfLettersOnce() {
        assertThat(Distance.between("sanqa", "sanaq")).isEqualTo(1);
        assertThat(Distance.between("egov", "egov")).isZero();
        assertThat(Distance.between("", "egov")).isEqualTo(4);
    }
}
