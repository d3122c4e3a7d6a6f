package kz.habarshy.redis;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.LongStream;

/// How the house counts times: in buckets from 1 ms to 10 s, which add up over nodes.
public final class Timings {
    private static final Duration[] BUCKETS = LongStream.of(
                    1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private Timings() {}

    /// The timer of this name and these tags (name, value, …), made at its first use.
    public static Timer timer(String name, String what, String... tags) {
        return Timer.builder(name)
                .description(what)
                .tags(tags)
                .serviceLevelObjectives(BUCKETS)
                .register(Metrics.globalRegistry);
    }
}
