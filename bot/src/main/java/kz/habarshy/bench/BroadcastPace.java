package kz.habarshy.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.sandbox.Limits;
import kz.habarshy.sandbox.People;
import kz.habarshy.sandbox.RecordedCall;
import kz.habarshy.sandbox.SeenMessage;
import kz.habarshy.sandbox.TelegramDouble;
import kz.habarshy.time.MachineClock;

/// A broadcast under Telegram's limits, by the way staff send one: written, previewed, approved by a second person; to
/// 600 groups of one bot, or to 200 groups of each of fifty.
final class BroadcastPace implements Bench.Scenario {
    private static final long FIRST_GROUP = -700_000;
    private static final long FIRST_CHAIR = 7_000_000;
    private static final long AUTHOR = 900_001;
    private static final long APPROVER = 900_002;
    private static final String TEXT = "Ертең аулада сенбілік болады.";
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final MachineClock clock = MachineClock.system();
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
            var people = scene.telegram().people();
            settleIn(scene);
            send(people);
            // A window of quiet, so that what went before counts towards no limit.
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            scene.telegram().forgetCalls();
            scene.telegram().limit(Limits.TELEGRAM);
            approve(people);
            await("the broadcast to arrive", () -> arrivals(scene).size() >= groups);
            print(scene, out);
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
                            .mapToObj(number -> places.get(number).id() + "=" + bot(number) + ":bench")
                            .collect(Collectors.joining(",")));
        }
        return settings;
    }

    private long bot(int group) {
        return TelegramDouble.BOT + group % bots;
    }

    private void settleIn(Scene scene) {
        var telegram = scene.telegram();
        for (int i = 0; i < groups; i++) {
            var people = telegram.people(bot(i));
            people.person(chair(i), "Chair " + i, "kk");
            people.group(group(i), "House " + i, chair(i));
            people.addBot(group(i), chair(i));
        }
        await("the greetings", () -> telegram.count("sendMessage") >= groups);
        for (int i = 0; i < groups; i++) {
            var people = telegram.people(bot(i));
            people.press(group(i), chair(i), people.fromBot(group(i)).getFirst().id(), "Қазақша");
        }
        await("the choices", () -> telegram.count("editMessageText") >= groups);
        for (int i = 0; i < groups; i++) {
            telegram.people(bot(i)).say(chair(i), "/start setup_" + group(i));
        }
        await("the settings", () -> telegram.count("sendMessage") >= 2L * groups);
        for (int i = 0; i < groups; i++) {
            var people = telegram.people(bot(i));
            long page = people.fromBot(chair(i)).getLast().id();
            people.pressData(chair(i), chair(i), page, "b:s:" + group(i) + ":level:4");
        }
        await("the levels", () -> telegram.count("editMessageText") >= 2L * groups);
    }

    private void send(People people) {
        people.person(AUTHOR, "Author", "kk");
        people.person(APPROVER, "Approver", "kk");
        people.say(APPROVER, "/desk");
        say(people, "/desk");
        press(people, "Жаңа хабарландыру");
        say(people, TEXT);
        say(people, "Завтра во дворе субботник.");
        press(people, "Барлық чаттар");
        press(people, "Бекітілген соң бірден");
    }

    private void approve(People people) {
        press(people, "Бекітуге жіберу");
        await("the question for approval", () -> toApprove(people).isPresent());
        var question = toApprove(people).orElseThrow();
        people.pressData(
                APPROVER,
                APPROVER,
                question.id(),
                approving(question).orElseThrow().data());
    }

    private static Optional<SeenMessage> toApprove(People people) {
        return people.fromBot(APPROVER).stream()
                .filter(seen -> approving(seen).isPresent())
                .reduce((first, last) -> last);
    }

    private static Optional<SeenMessage.Button> approving(SeenMessage seen) {
        return seen.button("Бекіту").or(() -> seen.button("Утвердить"));
    }

    private void say(People people, String text) {
        int before = people.fromBot(AUTHOR).size();
        people.say(AUTHOR, text);
        await("an answer to " + text, () -> people.fromBot(AUTHOR).size() > before);
    }

    private void press(People people, String label) {
        await(
                "the button " + label,
                () -> people.fromBot(AUTHOR).getLast().button(label).isPresent());
        people.press(AUTHOR, AUTHOR, people.fromBot(AUTHOR).getLast().id(), label);
    }

    private List<RecordedCall> arrivals(Scene scene) {
        return scene.telegram().calls("sendMessage").stream()
                .filter(call -> call.performed() && call.chat() < 0)
                .toList();
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

    private void print(Scene scene, PrintStream out) {
        var arrivals = arrivals(scene);
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

    private void await(String what, BooleanSupplier condition) {
        long began = clock.ticks();
        while (!condition.getAsBoolean()) {
            if (clock.ticks() - began > LONGEST.toNanos()) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static long group(int i) {
        return FIRST_GROUP - i;
    }

    private static long chair(int i) {
        return FIRST_CHAIR + i;
    }
}
