package kz.habarshy.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import kz.habarshy.time.MachineClock;

/// From a question's arrival at the messenger to its answer's, at 200 questions a second.
final class Latency implements Bench.Scenario {
    private static final int QUESTIONS = 12_000;
    private static final int WARM = 8_000;
    private static final long FIRST = 3_000_000;
    private static final long SPACING = Duration.ofMillis(5).toNanos();

    private final MachineClock clock = MachineClock.system();

    @Override
    public void run(PrintStream out) throws Exception {
        try (var scene = Scene.start(Map.of("HABARSHY_TELEGRAM_REPLIES_PER_SECOND", "1000"))) {
            Map<Long, Instant> asked = new HashMap<>();
            long next = clock.ticks();
            for (long person = FIRST; person < FIRST + QUESTIONS; person++) {
                while (clock.ticks() < next) {
                    LockSupport.parkNanos(next - clock.ticks());
                }
                next += SPACING;
                asked.put(person, clock.now());
                scene.telegram().people().say(person, "до какого числа онлайн перепись?");
            }
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            var times = scene.telegram().calls("sendMessage").stream()
                    .filter(call -> call.chat() >= FIRST + WARM)
                    .mapToLong(call -> Duration.between(asked.getOrDefault(call.chat(), call.at()), call.at())
                            .toNanos())
                    .toArray();
            var figures = new Figures(times);
            out.printf(
                    "latency at 200/s: p50 %.1f ms, p99 %.1f ms, %d of %d answered%n",
                    figures.quantile(0.5), figures.quantile(0.99), times.length, QUESTIONS - WARM);
        }
    }
}
