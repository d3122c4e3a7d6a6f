package kz.habarshy.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import kz.habarshy.chat.Lane;
import kz.habarshy.redis.Timings;

/// What is measured of the way out: permits used of those allowed, calls under way, how long a call takes, outcomes.
final class SendTimes {
    private static final Timer CALL =
            Timings.timer("habarshy.delivery.call", "Time that a call of the messenger takes");

    private static final Counter CHATS_THROWN_BACK = Metrics.counter("habarshy.throttled", "scope", "chat");
    private static final Counter TOKENS_THROWN_BACK = Metrics.counter("habarshy.throttled", "scope", "token");

    private SendTimes() {}

    /// What a token may send in a second, and how many calls are under way.
    static MeterBinder gauges(PaceSettings settings, AtomicInteger calls) {
        return registry -> {
            allowed("bulk", settings.bulkPerSecond(), registry);
            allowed("reply", settings.repliesPerSecond(), registry);
            Gauge.builder("habarshy.delivery.calls", calls, AtomicInteger::get)
                    .description("Calls of the messenger under way on this node")
                    .register(registry);
        };
    }

    private static void allowed(String lane, int perSecond, MeterRegistry registry) {
        Gauge.builder("habarshy.pace.allowed", () -> perSecond)
                .description("Posts a second that a token may send")
                .tag("lane", lane)
                .register(registry);
    }

    static Timer.Sample begin() {
        return Timer.start();
    }

    static void end(Timer.Sample sample) {
        sample.stop(CALL);
    }

    static void chatThrownBack() {
        CHATS_THROWN_BACK.increment();
    }

    static void tokenThrownBack() {
        TOKENS_THROWN_BACK.increment();
    }

    static void ended(Row row, Verdict verdict) {
        Metrics.counter("habarshy.deliveries", "lane", name(row.lane()), "outcome", verdict.state())
                .increment();
    }

    private static String name(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }
}
