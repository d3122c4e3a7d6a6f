package kz.habarshy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SimulationTest {
    @Test
    void keepsEveryPromiseThroughThreeDaysOfASmallAkimat() throws Exception {
        assertThat(Simulation.of(1, 140).broken(System.out)).isEmpty();
    }

    @Test
    void keepsEveryPromiseWithAnotherSeed() throws Exception {
        assertThat(Simulation.of(20211015, 140).broken(System.out)).isEmpty();
    }

    @Test
    void makesTheSameDaysOfTheSameSeedAndOthersOfAnother() {
        assertThat(Plot.of(7, 500)).isEqualTo(Plot.of(7, 500)).isNotEqualTo(Plot.of(8, 500));
    }

    @Test
    void letsOneBroadcastStandCorrectsOneAndTakesOneBack() {
        assertThat(Plot.of(1, 140).days()).extracting(Plot.Day::after).containsExactlyInAnyOrder(Plot.After.values());
    }

    @Test
    void knowsEveryTroubleThereIs() {
        var met = Plot.of(1, 2_000).days().stream()
                .flatMap(day -> day.houses().values().stream().map(Trouble::kind))
                .collect(Collectors.toSet());
        assertThat(met)
                .containsAll(Arrays.stream(Trouble.Kind.values())
                        .filter(kind -> kind != Trouble.Kind.NONE)
                        .toList());
    }
}
