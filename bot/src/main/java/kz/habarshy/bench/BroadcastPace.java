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
import kz.habarshy.time.MachineClock;

/// A broadcast under Telegram's limits, by the way staff send one: written, previewed, approved by a second person. It
/// goes to the groups of one bot or of fifty, at the free limit or at the paid one, from one node or three; how many
/// groups and nodes may be named.
final class BroadcastPace implements Bench.Scenario {
    private static final int FREE = 30;
    private static final int PAID = 1_000;
    private final int bots;
    private final int perSecond;
    private final int groups;
    private final int nodes;

    private BroadcastPace(int bots, int perSecond, int groups, int nodes) {
        this.bots = bots;
        this.perSecond = perSecond;
        this.groups = groups;
        this.nodes = nodes;
    }

    static BroadcastPace ofOne() {
        return new BroadcastPace(1, FREE, 600, 1);
    }

    static BroadcastPace paid() {
        return new BroadcastPace(1, PAID, 20_000, 1);
    }

    /// A bot for each of fifty places, all on one node.
    static BroadcastPace ofFifty() {
        return new BroadcastPace(50, FREE, 50 * 400, 1);
    }

    @Override
    public Bench.Scenario with(List<String> arguments) {
        int named = arguments.isEmpty() ? groups : Integer.parseInt(arguments.getFirst());
        return new BroadcastPace(
                bots, perSecond, named, arguments.size() < 2 ? nodes : Integer.parseInt(arguments.get(1)));
    }

    @Override
    public void run(PrintStream out) throws Exception {
        if (nodes > 1) {
            try (var trio = Trio.start(settings())) {
                print(send(trio.telegram(), out), trio.telegram(), nodes + " nodes", out);
            }
            return;
        }
        try (var scene = Scene.start(settings())) {
            var arrivals = send(scene.telegram(), out);
            print(arrivals, scene.telegram(), scene.program().residentMegabytes() + " MB resident", out);
        }
    }

    /// What arrived of it. Where hundreds a second are to leave, another broadcast to as many other groups goes before
    /// it, so that Java has compiled what a broadcast needs; those hear no second one on the same day.
    private List<RecordedCall> send(TelegramDouble telegram, PrintStream out) {
        boolean warm = bots * perSecond > FREE;
        if (warm) {
            var before = new Announcing(telegram, " таңертең");
            arrivals(telegram, new Houses(telegram, bots, groups, groups), before, out);
            Patience.ofMinutes(1).await("its end to be told", () -> before.isOver(1));
            telegram.limit(Limits.NONE);
        }
        return arrivals(telegram, new Houses(telegram, bots, groups), new Announcing(telegram), out);
    }

    private List<RecordedCall> arrivals(
            TelegramDouble telegram, Houses houses, Announcing announcing, PrintStream out) {
        houses.settleIn();
        announcing.write();
        // A window of quiet, so that what went before counts towards no limit.
        Patience.rest(Duration.ofSeconds(2));
        telegram.forgetCalls();
        telegram.limit(new Limits(perSecond, Limits.TELEGRAM.groupPerMinute(), Limits.TELEGRAM.chatBurst()));
        announcing.approve();
        int minutes = 3 + 2 * groups / bots / perSecond / 60;
        var progress = new Progress(out, "broadcast, messages", groups, MachineClock.system());
        Patience.ofMinutes(minutes).await("the broadcast to arrive", () -> {
            progress.at(telegram.count("sendMessage"));
            return telegram.count("sendMessage") >= groups
                    && announcing.arrivals().size() >= groups;
        });
        return announcing.arrivals();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "HABARSHY_TELEGRAM_BULK_PER_SECOND",
                String.valueOf(perSecond),
                "HABARSHY_TELEGRAM_REPLIES_PER_SECOND",
                "5000",
                "HABARSHY_BROADCAST_PAUSE",
                "1s"));
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

    private void print(List<RecordedCall> arrivals, TelegramDouble telegram, String how, PrintStream out) {
        var byBot = arrivals.stream().collect(Collectors.groupingBy(RecordedCall::bot)).values().stream()
                .mapToDouble(BroadcastPace::pace)
                .summaryStatistics();
        var thrownBack = ThrownBack.among(telegram.calls());
        thrownBack.print(out);
        out.printf(
                "broadcast: %d groups of %d bots at %d a second each, %.2f messages a second (the slowest bot %.2f, the"
                        + " fastest %.2f), %d times 429, %s%n",
                arrivals.size(),
                bots,
                perSecond,
                pace(arrivals),
                byBot.getMin(),
                byBot.getMax(),
                thrownBack.count(),
                how);
    }
}
