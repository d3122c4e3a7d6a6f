package kz.habarshy.redis;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;

/// Two gauges about something that waits, `NAME.waiting` and `NAME.oldest` (seconds), read from Redis when they are
/// asked for; -1 while Redis is away.
public final class BacklogGauges implements MeterBinder {
    private final String name;
    private final String what;
    private final Supplier<Backlog> backlog;

    public BacklogGauges(String name, String what, Supplier<Backlog> backlog) {
        this.name = name;
        this.what = what;
        this.backlog = () -> {
            try {
                return backlog.get();
            } catch (StateUnavailable away) {
                return Backlog.UNKNOWN;
            }
        };
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(name + ".waiting", backlog, now -> now.get().count())
                .description("How many wait: " + what)
                .register(registry);
        Gauge.builder(name + ".oldest", backlog, now -> now.get().oldestMillis() / 1000.0)
                .description("Seconds since when the oldest waits: " + what)
                .register(registry);
    }
}
