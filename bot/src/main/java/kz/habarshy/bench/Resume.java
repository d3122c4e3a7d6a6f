package kz.habarshy.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.stream.LongStream;
import kz.habarshy.sandbox.RecordedCall;

/// After `retry_after`: how long past it the message arrives, also when the program is killed while it waits.
final class Resume implements Bench.Scenario {
    private static final long FIRST = 6_000_000;
    /// More chats thrown back within seconds would mean the token.
    private static final int AT_ONCE = 2;

    private static final int ROUNDS = 15;
    private static final int RESTARTS = 3;
    /// Longer than a start takes on a busy machine.
    private static final int OVER_A_RESTART = 25;

    @Override
    public void run(PrintStream out) throws Exception {
        try (var scene = Scene.start(Map.of())) {
            long person = FIRST;
            for (int round = 0; round < ROUNDS; round++) {
                throwBack(scene, person, 2);
                await(scene, person);
                person += AT_ONCE;
                // Until the next ones are not taken together with these.
                Patience.rest(Duration.ofSeconds(1));
            }
            print(out, "resume", late(scene, FIRST, person, 2));
            long restarted = person;
            for (int round = 0; round < RESTARTS; round++) {
                throwBack(scene, person, OVER_A_RESTART);
                // Until what became of the calls is written down: who is killed before that can only call them unknown.
                Patience.rest(Duration.ofSeconds(2));
                scene.program().kill();
                scene.program().restart();
                scene.program().awaitReady();
                await(scene, person);
                person += AT_ONCE;
            }
            print(out, "resume over a restart", late(scene, restarted, person, OVER_A_RESTART));
        }
    }

    private static void throwBack(Scene scene, long first, int seconds) {
        for (long person = first; person < first + AT_ONCE; person++) {
            scene.telegram().people().person(person, "P" + person, "kk");
            scene.telegram().faults().on("sendMessage").inChat(person).throttled(seconds);
            scene.telegram().people().say(person, "онлайн санақ қашанға дейін?");
        }
        Patience.ofMinutes(1)
                .await(
                        "the flood waits",
                        () -> LongStream.range(first, first + AT_ONCE)
                                .allMatch(person -> calls(scene, person, 429) == 1));
    }

    private static void await(Scene scene, long first) {
        Patience.ofMinutes(1)
                .await(
                        "the answers",
                        () -> LongStream.range(first, first + AT_ONCE)
                                .allMatch(person -> calls(scene, person, 200) == 1));
    }

    private static long calls(Scene scene, long person, int status) {
        return scene.telegram().calls("sendMessage").stream()
                .filter(call -> call.chat() == person && call.status() == status)
                .count();
    }

    private static LongSummaryStatistics late(Scene scene, long from, long to, int seconds) {
        return LongStream.range(from, to)
                .map(person -> {
                    var calls = scene.telegram().calls("sendMessage").stream()
                            .filter(call -> call.chat() == person)
                            .map(RecordedCall::at)
                            .sorted()
                            .toList();
                    return Duration.between(calls.getFirst(), calls.getLast()).toMillis() - seconds * 1000L;
                })
                .summaryStatistics();
    }

    private static void print(PrintStream out, String what, LongSummaryStatistics late) {
        out.printf(
                "%s: %d messages, %d to %d ms after retry_after, %.0f ms on average%n",
                what, late.getCount(), late.getMin(), late.getMax(), late.getAverage());
    }
}
