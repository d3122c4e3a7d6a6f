package kz.habarshy.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
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

    static void allows(PaceSettings settings) {
        Gauge.builder("habarshy.pace.allowed", settings, PaceSettings::bulkPerSecond)
                .description("Posts a second that a token may send")
                .tag("lane", "bulk")
                .register(Metrics.globalRegistry);
        Gauge.builder("habarshy.pace.allowed", settings, PaceSettings::repliesPerSecond)
                .description("Posts a second that a token may send")
                .tag("lane", "reply")
                .register(Metrics.globalRegistry);
    }

    static void underWay(AtomicInteger calls) {
        Gauge.builder("habarshy.delivery.calls", calls, AtomicInteger::get)
                .description("Calls of the messenger under way on this node")
                .register(Metrics.globalRegistry);
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
