package kz.habarshy.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StretchTest {
    private final Stretch stretch = new Stretch(30);

    @Test
    void aNodeThatHadAWholeWindowOfPlacesSendsAlone() {
        for (int place = 100; place < 140; place += 2) {
            stretch.add(grant(place, 2));
        }
        assertThat(stretch.isShared(129)).isTrue();
        assertThat(stretch.isShared(130)).isFalse();
        assertThat(stretch.isShared(139)).isFalse();
    }

    @Test
    void aPlaceThatAnotherHadBeginsANewStretch() {
        stretch.add(grant(0, 40));
        stretch.add(grant(41, 2));
        assertThat(stretch.isShared(42)).isTrue();
        stretch.add(grant(43, 40));
        assertThat(stretch.isShared(71)).isFalse();
    }

    private static Pace.Grant grant(long place, int count) {
        return new Pace.Grant(0, count, 33, place);
    }
}
