package kz.habarshy.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.habarshy.sandbox.Limits;

/// Replies while a broadcast runs to tens of thousands of groups, under Telegram's limits and without them.
final class Mixed implements Bench.Scenario {
    private final int houses;

    Mixed() {
        this(50_000);
    }

    private Mixed(int houses) {
        this.houses = houses;
    }

    @Override
    public Bench.Scenario with(List<String> arguments) {
        return arguments.isEmpty() ? this : new Mixed(Integer.parseInt(arguments.getFirst()));
    }

    @Override
    public void run(PrintStream out) throws Exception {
        try (var scene =
                Scene.start(Map.of("HABARSHY_TELEGRAM_REPLIES_PER_SECOND", "5000", "HABARSHY_BROADCAST_PAUSE", "1s"))) {
            var telegram = scene.telegram();
            new Houses(telegram, 1, houses).settleIn();
            var announcing = new Announcing(telegram);
            announcing.write();
            Patience.rest(Duration.ofSeconds(2));
            telegram.forgetCalls();
            telegram.limit(Limits.TELEGRAM);
            announcing.approve();
            Patience.ofMinutes(1)
                    .await("the broadcast to run", () -> announcing.arrivals().size() > 30);
            print(scene, announcing, "at 10/s under Telegram's limits", 3_000_000, 300, Duration.ofMillis(100), out);
            telegram.limit(Limits.NONE);
            print(scene, announcing, "at 200/s without", 4_000_000, 4_000, Duration.ofMillis(5), out);
        }
    }

    private void print(
            Scene scene, Announcing announcing, String how, long first, int count, Duration spacing, PrintStream out) {
        int before = announcing.arrivals().size();
        var questions = new Questions(scene.telegram(), first);
        var figures = questions.ask(count, spacing);
        out.printf(
                "mixed, replies %s while a broadcast to %d groups runs: p50 %.1f ms, p99 %.1f ms, %d of %d unanswered;"
                        + " %d of the broadcast arrived meanwhile%n",
                how,
                houses,
                figures.quantile(0.5),
                figures.quantile(0.99),
                questions.unanswered(),
                count,
                announcing.arrivals().size() - before);
    }
}
