package kz.habarshy.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTest {
    private final Window window = new Window(3);

    @Test
    void lastsALittleLongerThanTheMessengersSecond() {
        for (int i = 0; i < 3; i++) {
            window.leaves(10_000);
        }
        assertThat(window.free(11_000, 3)).isZero();
        assertThat(window.freeAt()).isEqualTo(11_004);
        assertThat(window.free(11_004, 3)).isEqualTo(3);
    }

    @Test
    void countsASendThatLeftLateFromTheMomentItLeft() {
        window.leaves(10_000);
        window.leaves(10_600);
        window.leaves(10_700);
        assertThat(window.free(11_010, 3)).isEqualTo(1);
        window.leaves(11_010);
        assertThat(window.free(11_010, 3)).isZero();
        assertThat(window.freeAt()).isEqualTo(11_604);
    }

    @Test
    void countsASendThatWaitedOnABusyMachineFromTheMomentItLeft() {
        int first = window.leaves(10_000);
        window.leaves(10_100);
        window.leaves(10_200);
        assertThat(window.left(first, 10_000, 10_400)).isEqualTo(10_400);
        assertThat(window.freeAt()).isEqualTo(11_404);
        window.answered(first, 10_400, 10_402);
        assertThat(window.freeAt()).isEqualTo(11_404);
        window.leaves(11_404);
        assertThat(window.left(first, 10_000, 99_000)).isEqualTo(99_000);
        assertThat(window.freeAt()).isEqualTo(11_104);
    }

    @Test
    void countsWhatTookLongerThanTheQuickestCallFromLater() {
        window.answered(window.leaves(10_000), 10_000, 10_003);
        assertThat(window.answered(window.leaves(10_100), 10_100, 10_115)).isBetween(10_111L, 10_112L);
        window.answered(window.leaves(10_200), 10_200, 12_000);
        assertThat(window.freeAt()).isEqualTo(11_004);
        window.leaves(11_010);
        assertThat(window.freeAt()).isBetween(11_114L, 11_116L);
        window.leaves(11_120);
        assertThat(window.freeAt()).isEqualTo(10_200 + 200 + 1_004);
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(window.free(0, 100)).isEqualTo(3);
    }
}
