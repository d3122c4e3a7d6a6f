package kz.habarshy.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;

/// One group that Telegram asks to leave alone for hours, asked all the while: how long everybody else waits.
final class FloodedGroup implements Bench.Scenario {
    private static final int RETRY_AFTER = 10_072;
    private static final long MEMBER = 900_100;
    private static final Duration SPACING = Duration.ofMillis(5);

    @Override
    public void run(PrintStream out) throws Exception {
        try (var scene = Scene.start(Map.of("HABARSHY_TELEGRAM_REPLIES_PER_SECOND", "1000"))) {
            var telegram = scene.telegram();
            new Houses(telegram, 1, 1).settleIn();
            new Questions(telegram, 3_000_000).ask(8_000, SPACING);
            var calm = new Questions(telegram, 4_000_000).ask(4_000, SPACING);
            telegram.faults().on("sendMessage").inChat(Houses.group(0)).always().throttled(RETRY_AFTER);
            telegram.people().person(MEMBER, "Member", "kk");
            telegram.people().join(Houses.group(0), MEMBER);
            for (int i = 0; i < 30; i++) {
                telegram.people().say(Houses.group(0), MEMBER, "онлайн санақ қашанға дейін?");
            }
            Patience.ofMinutes(1).await("the flood wait", () -> thrownBack(scene) > 0);
            var others = new Questions(telegram, 5_000_000);
            var flooded = others.ask(4_000, SPACING);
            out.printf(
                    "flooded: p50 %.1f ms, p99 %.1f ms for all others at 200/s (before the flood wait %.1f and %.1f),"
                            + " %d unanswered; the flooded group was tried %d times%n",
                    flooded.quantile(0.5),
                    flooded.quantile(0.99),
                    calm.quantile(0.5),
                    calm.quantile(0.99),
                    others.unanswered(),
                    thrownBack(scene));
        }
    }

    private static long thrownBack(Scene scene) {
        return scene.telegram().calls("sendMessage").stream()
                .filter(call -> call.status() == 429 && call.chat() == Houses.group(0))
                .count();
    }
}
