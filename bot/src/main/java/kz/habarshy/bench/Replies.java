package kz.habarshy.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import kz.habarshy.time.MachineClock;

/// Questions answered a second, end to end: 5,000 people ask in private, each several times; the reply bucket is
/// opened.
final class Replies implements Bench.Scenario {
    private static final int PEOPLE = 5_000;
    private static final int WARM = 3;
    private static final int ROUNDS = 9;
    private static final long FIRST = 2_000_000;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final MachineClock clock = MachineClock.system();

    @Override
    public void run(PrintStream out) throws Exception {
        try (var scene = Scene.start(Map.of("HABARSHY_TELEGRAM_REPLIES_PER_SECOND", "100000"))) {
            for (long person = FIRST; person < FIRST + PEOPLE; person++) {
                scene.telegram().people().person(person, "P" + person, "kk");
            }
            for (int round = 1; round <= WARM; round++) {
                round(scene, round, "онлайн санақ қашанға дейін?");
            }
            long began = clock.ticks();
            for (int round = WARM + 1; round <= ROUNDS; round++) {
                round(scene, round, "до какого числа онлайн перепись?");
            }
            double seconds = (clock.ticks() - began) / 1e9;
            out.printf(
                    "replies: %.0f a second end to end (%d questions of %d people in %.1f s), %d MB resident%n",
                    PEOPLE * (ROUNDS - WARM) / seconds,
                    PEOPLE * (ROUNDS - WARM),
                    PEOPLE,
                    seconds,
                    scene.program().residentMegabytes());
        }
    }

    private void round(Scene scene, int number, String question) {
        for (long person = FIRST; person < FIRST + PEOPLE; person++) {
            scene.telegram().people().say(person, question);
        }
        long began = clock.ticks();
        while (scene.telegram().count("sendMessage") < (long) number * PEOPLE) {
            if (clock.ticks() - began > LONGEST.toNanos()) {
                throw new IllegalStateException("Only " + scene.telegram().count("sendMessage") + " answers came");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
