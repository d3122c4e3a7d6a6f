package kz.habarshy.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import kz.habarshy.time.MachineClock;

/// From a question's arrival at the messenger to its answer's, at so many questions a second, so many of which come at
/// once. Before those that are measured, each another person's, eight thousand people ask again and again.
final class Latency implements Bench.Scenario {
    private static final int WARM_SECONDS = 120;
    private static final int SECONDS = 20;
    private static final long FIRST = 3_000_000;
    private static final long BEFORE = 2_000_000;
    private static final int PEOPLE = 8_000;
    private static final String ASKED = "до какого числа онлайн перепись?";

    private final MachineClock clock = MachineClock.system();
    private final int perSecond;
    private final int atOnce;

    Latency() {
        this(200, 1);
    }

    private Latency(int perSecond, int atOnce) {
        this.perSecond = perSecond;
        this.atOnce = atOnce;
    }

    @Override
    public Bench.Scenario with(List<String> arguments) {
        int rate = arguments.isEmpty() ? perSecond : Integer.parseInt(arguments.getFirst());
        return new Latency(rate, arguments.size() < 2 ? atOnce : Integer.parseInt(arguments.get(1)));
    }

    @Override
    public void run(PrintStream out) throws Exception {
        try (var scene = Scene.start(Map.of("HABARSHY_TELEGRAM_REPLIES_PER_SECOND", "100000"), Scene.BUSY)) {
            scene.telegram().remember(1, 100);
            var progress = new Progress(out, "latency, questions before", (long) perSecond * WARM_SECONDS, clock);
            ask(scene, BEFORE, perSecond * WARM_SECONDS, PEOPLE, progress);
            Patience.ofMinutes(2)
                    .await(
                            "the answers before",
                            () -> scene.telegram().count("sendMessage") >= (long) perSecond * WARM_SECONDS);
            Map<Long, Long> answered = new ConcurrentHashMap<>();
            scene.telegram().watch(call -> answered.putIfAbsent(call.chat(), clock.ticks()));
            Map<Long, Long> asked = ask(scene, FIRST, perSecond * SECONDS, perSecond * SECONDS, Progress.untold());
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            var times = times(asked, answered);
            var figures = new Figures(times);
            out.printf(
                    "latency at %d/s, %d at once: p50 %.1f ms, p99 %.1f ms, %d of %d answered%n",
                    perSecond,
                    atOnce,
                    figures.quantile(0.5),
                    figures.quantile(0.99),
                    times.length,
                    perSecond * SECONDS);
        }
    }

    /// From question to answer, of those that were answered, in nanoseconds.
    private static long[] times(Map<Long, Long> asked, Map<Long, Long> answered) {
        return asked.entrySet().stream()
                .mapMulti((Map.Entry<Long, Long> each, Consumer<Long> took) -> {
                    Long at = answered.get(each.getKey());
                    if (at != null) {
                        took.accept(at - each.getValue());
                    }
                })
                .mapToLong(Long::longValue)
                .toArray();
    }

    /// So many questions of so many people in turn; when each asked last (ticks).
    private Map<Long, Long> ask(Scene scene, long first, int questions, int people, Progress progress) {
        Map<Long, Long> asked = new HashMap<>();
        long next = clock.ticks();
        for (int done = 0; done < questions; done += atOnce) {
            progress.at(done);
            while (clock.ticks() < next) {
                LockSupport.parkNanos(next - clock.ticks());
            }
            next += Duration.ofSeconds(atOnce).toNanos() / perSecond;
            long from = first + done % people;
            scene.telegram().atOnce(() -> {
                for (long person = from; person < from + atOnce; person++) {
                    scene.telegram().people().say(person, ASKED);
                }
                // They arrive when the messenger has them all.
                long now = clock.ticks();
                for (long person = from; person < from + atOnce; person++) {
                    asked.put(person, now);
                }
            });
        }
        return asked;
    }
}
