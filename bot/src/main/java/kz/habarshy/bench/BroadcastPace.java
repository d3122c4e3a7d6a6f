package kz.habarshy.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.sandbox.Limits;
import kz.habarshy.sandbox.RecordedCall;
import kz.habarshy.sandbox.TelegramDouble;

/// A broadcast under Telegram's limits, by the way staff send one: written, previewed, approved by a second person; to
/// 600 groups of one bot, or to 200 groups of each of fifty.
final class BroadcastPace implements Bench.Scenario {
    private final int bots;
    private final int groups;

    private BroadcastPace(int bots, int groups) {
        this.bots = bots;
        this.groups = groups;
    }

    static BroadcastPace ofOne() {
        return new BroadcastPace(1, 600);
    }

    /// A bot for each of fifty places, all on one node.
    static BroadcastPace ofFifty() {
        return new BroadcastPace(50, 50 * 200);
    }

    @Override
    public void run(PrintStream out) throws Exception {
        try (var scene = Scene.start(settings())) {
            var announcing = new Announcing(scene.telegram());
            new Houses(scene.telegram(), bots, groups).settleIn();
            announcing.write();
            // A window of quiet, so that what went before counts towards no limit.
            Patience.rest(Duration.ofSeconds(2));
            scene.telegram().forgetCalls();
            scene.telegram().limit(Limits.TELEGRAM);
            announcing.approve();
            Patience.ofMinutes(3)
                    .await(
                            "the broadcast to arrive",
                            () -> announcing.arrivals().size() >= groups);
            print(scene, announcing.arrivals(), out);
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings =
                new HashMap<>(Map.of("HABARSHY_TELEGRAM_REPLIES_PER_SECOND", "5000", "HABARSHY_BROADCAST_PAUSE", "1s"));
        if (bots > 1) {
            var places = Campaign.packed("census-2021").regions().all().stream()
                    .flatMap(region -> region.places().stream())
                    .toList();
            settings.put(
                    "HABARSHY_TELEGRAM_TOKENS",
                    IntStream.range(1, bots)
                            .mapToObj(
                                    number -> places.get(number).id() + "=" + (TelegramDouble.BOT + number) + ":bench")
                            .collect(Collectors.joining(",")));
        }
        return settings;
    }

    /// Without the first tenth, after which a broadcast pauses.
    private static double pace(List<RecordedCall> calls) {
        var times = calls.stream()
                .map(RecordedCall::at)
                .sorted()
                .skip(calls.size() / 10)
                .toList();
        return (times.size() - 1)
                * 1000.0
                / Duration.between(times.getFirst(), times.getLast()).toMillis();
    }

    private void print(Scene scene, List<RecordedCall> arrivals, PrintStream out) {
        var byBot = arrivals.stream().collect(Collectors.groupingBy(RecordedCall::bot)).values().stream()
                .mapToDouble(BroadcastPace::pace)
                .summaryStatistics();
        long thrownBack = scene.telegram().calls().stream()
                .filter(call -> call.status() == 429)
                .count();
        out.printf(
                "broadcast: %d groups of %d bots, %.2f messages a second (the slowest bot %.2f, the fastest %.2f), %d times"
                        + " 429, %d MB resident%n",
                arrivals.size(),
                bots,
                pace(arrivals),
                byBot.getMin(),
                byBot.getMax(),
                thrownBack,
                scene.program().residentMegabytes());
    }
}
