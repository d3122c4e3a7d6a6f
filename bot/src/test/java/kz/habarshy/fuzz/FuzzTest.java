package kz.habarshy.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Stream;
import kz.habarshy.interviewers.RosterFuzz;
import kz.habarshy.pictures.PicturesFuzz;
import kz.habarshy.privacy.NumbersFuzz;
import kz.habarshy.screening.LuresFuzz;
import kz.habarshy.telegram.UpdatesFuzz;
import kz.habarshy.time.MachineClock;
import kz.habarshy.wording.WordsFuzz;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever comes in, every parser stands and takes no longer than it may. Seconds in the build;
/// `-Dhabarshy.fuzz.minutes=60` for an hour of all of them together, `-Dhabarshy.fuzz.seed=` with the number of a
/// failure to see it again at once.
class FuzzTest {
    private static final MachineClock CLOCK = MachineClock.system();
    private static final int MINUTES = Integer.getInteger("habarshy.fuzz.minutes", 0);
    private static final long SEED = Long.getLong("habarshy.fuzz.seed", MINUTES == 0 ? 2021 : CLOCK.ticks());
    private static final Duration IN_THE_BUILD = Duration.ofSeconds(3);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(60);
    private static final int LONGEST_HEX = 2_000;
    private static final PrintStream TOLD =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);

    static Stream<Fuzzed> parsers() {
        return Stream.of(
                LuresFuzz.lures(),
                LuresFuzz.addresses(),
                WordsFuzz.words(),
                UpdatesFuzz.entities(),
                PicturesFuzz.pictures(),
                NumbersFuzz.iin(),
                NumbersFuzz.cards(),
                RosterFuzz.roster());
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void standsWhateverComesIn(Fuzzed parser) {
        Duration span = MINUTES == 0
                ? IN_THE_BUILD
                : Duration.ofMinutes(MINUTES).dividedBy(parsers().count());
        var mutations = new Mutations(parser);
        long begun = CLOCK.ticks();
        long told = begun;
        long tried = 0;
        while (CLOCK.ticks() - begun < span.toNanos()) {
            take(parser, mutations, SEED + tried++);
            if (CLOCK.ticks() - told > BETWEEN_LINES.toNanos()) {
                told = CLOCK.ticks();
                TOLD.println("fuzz " + parser + ": " + tried + " inputs, from seed " + SEED);
            }
        }
        assertThat(tried).isGreaterThan(10);
        TOLD.println("fuzz " + parser + ": " + tried + " inputs from seed " + SEED + ", none broke it");
    }

    private static void take(Fuzzed parser, Mutations mutations, long seed) {
        byte[] input = mutations.input(seed);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            parser.takes().accept(input);
        } catch (RuntimeException | Error broken) {
            TOLD.println(failure(parser, seed, input) + "\n" + broken);
            throw new AssertionError(failure(parser, seed, input), broken);
        }
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertThat(Duration.ofNanos(took))
                .as(() -> failure(parser, seed, input))
                .isLessThan(parser.longest());
    }

    private static String failure(Fuzzed parser, long seed, byte[] input) {
        String hex = HexFormat.of().formatHex(input);
        String shown = hex.length() <= LONGEST_HEX ? hex : hex.substring(0, LONGEST_HEX) + "…";
        return parser + " with -Dhabarshy.fuzz.seed=" + seed + ", " + input.length + " bytes: " + shown;
    }
}
