package kz.habarshy.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import kz.habarshy.sandbox.Limits;
import kz.habarshy.sandbox.People;
import kz.habarshy.sandbox.SeenMessage;
import kz.habarshy.time.MachineClock;

/// A broadcast to 600 groups under Telegram's limits, by the way staff send one: written, previewed, approved by a
/// second person.
final class BroadcastPace implements Bench.Scenario {
    private static final int GROUPS = 600;
    private static final long FIRST_GROUP = -700_000;
    private static final long FIRST_CHAIR = 7_000_000;
    private static final long AUTHOR = 900_001;
    private static final long APPROVER = 900_002;
    private static final String TEXT = "Ертең аулада сенбілік болады.";
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final MachineClock clock = MachineClock.system();

    @Override
    public void run(PrintStream out) throws Exception {
        try (var scene = Scene.start(Map.of("HABARSHY_TELEGRAM_REPLIES_PER_SECOND", "5000"))) {
            var people = scene.telegram().people();
            settleIn(scene, people);
            send(people);
            // A window of quiet, so that what went before counts towards no limit.
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            scene.telegram().forgetCalls();
            scene.telegram().limit(Limits.TELEGRAM);
            approve(people);
            await("the broadcast to arrive", () -> arrivals(scene).length >= GROUPS);
            print(scene, out);
        }
    }

    private void settleIn(Scene scene, People people) {
        for (int i = 0; i < GROUPS; i++) {
            people.person(chair(i), "Chair " + i, "kk");
            people.group(group(i), "House " + i, chair(i));
            people.addBot(group(i), chair(i));
        }
        await("the greetings", () -> scene.telegram().count("sendMessage") >= GROUPS);
        for (int i = 0; i < GROUPS; i++) {
            people.press(group(i), chair(i), people.fromBot(group(i)).getFirst().id(), "Қазақша");
        }
        await("the choices", () -> scene.telegram().count("editMessageText") >= GROUPS);
        for (int i = 0; i < GROUPS; i++) {
            people.say(chair(i), "/start setup_" + group(i));
        }
        await("the settings", () -> scene.telegram().count("sendMessage") >= 2 * GROUPS);
        for (int i = 0; i < GROUPS; i++) {
            long page = people.fromBot(chair(i)).getLast().id();
            people.pressData(chair(i), chair(i), page, "b:s:" + group(i) + ":level:4");
        }
        await("the levels", () -> scene.telegram().count("editMessageText") >= 2 * GROUPS);
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

    private Instant[] arrivals(Scene scene) {
        return scene.telegram().calls("sendMessage").stream()
                .filter(call -> call.performed() && call.chat() < 0)
                .map(call -> call.at())
                .sorted()
                .toArray(Instant[]::new);
    }

    private void print(Scene scene, PrintStream out) {
        var times = arrivals(scene);
        double seconds = Duration.between(times[0], times[times.length - 1]).toMillis() / 1000.0;
        long thrownBack = scene.telegram().calls().stream()
                .filter(call -> call.status() == 429)
                .count();
        out.printf(
                "broadcast: %d groups, %.2f messages a second, %d times 429%n",
                times.length, (times.length - 1) / seconds, thrownBack);
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
