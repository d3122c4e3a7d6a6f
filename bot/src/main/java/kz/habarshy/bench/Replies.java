package kz.habarshy.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Language;
import kz.habarshy.time.MachineClock;

/// Questions answered a second, end to end: 5,000 people ask in private, one after the other and each anew soon after
/// his answer, all that the pack has heard of in turn, so that hardly two ask the same within seconds; the reply bucket
/// is opened.
final class Replies implements Bench.Scenario {
    private static final int PEOPLE = 5_000;
    private static final int ROUNDS = 12;
    private static final long FIRST = 2_000_000;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Duration LOOK = Duration.ofMillis(2);

    private final MachineClock clock = MachineClock.system();
    private List<String> questions = List.of();
    private final int warm;
    private long asked;

    Replies() {
        this(60);
    }

    /// `warm`: how many rounds go before those that are measured.
    private Replies(int warm) {
        this.warm = warm;
    }

    @Override
    public Bench.Scenario with(List<String> arguments) {
        return arguments.isEmpty() ? this : new Replies(Integer.parseInt(arguments.getFirst()));
    }

    @Override
    public void run(PrintStream out) throws Exception {
        questions = asked();
        try (var scene = Scene.start(Map.of("HABARSHY_TELEGRAM_REPLIES_PER_SECOND", "100000"), Scene.BUSY)) {
            scene.telegram().remember(2, 1_000);
            for (long person = FIRST; person < FIRST + PEOPLE; person++) {
                scene.telegram().people().person(person, "P" + person, "kk");
            }
            var progress = new Progress(out, "replies", (long) (warm + ROUNDS) * PEOPLE, clock);
            keepAsking(scene, (long) warm * PEOPLE, progress);
            var worked = worked(scene);
            long began = clock.ticks();
            keepAsking(scene, (long) (warm + ROUNDS) * PEOPLE, progress);
            double seconds = (clock.ticks() - began) / 1e9;
            var each = IntStream.range(0, worked.size())
                    .mapToLong(i -> worked(scene).get(i).minus(worked.get(i)).toNanos() / 1000 / (PEOPLE * ROUNDS))
                    .toArray();
            out.printf(
                    "replies: %.0f a second end to end (%d questions, %d different ones, of %d people in %.1f s), %d MB resident; the processor worked %d µs for each, Redis %d, the double %d%n",
                    PEOPLE * ROUNDS / seconds,
                    PEOPLE * ROUNDS,
                    questions.size(),
                    PEOPLE,
                    seconds,
                    scene.program().residentMegabytes(),
                    each[0],
                    each[1],
                    each[2]);
        }
    }

    private static List<String> asked() {
        return Campaign.packed("census-2021").entries().stream()
                .flatMap(entry -> Stream.of(Language.KK, Language.RU).flatMap(in -> entry.asked(in).stream()))
                .toList();
    }

    /// What the processor did so far for the program, Redis and the double.
    private static List<Duration> worked(Scene scene) {
        return List.of(
                scene.program().worked(true),
                scene.program().worked(false),
                ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
    }

    /// Until so many are answered as many questions are open as there are people.
    private void keepAsking(Scene scene, long answers, Progress progress) {
        long began = clock.ticks();
        long answered = scene.telegram().count("sendMessage");
        while (answered < answers) {
            if (clock.ticks() - began > LONGEST.toNanos()) {
                throw new IllegalStateException("Only " + answered + " answers came");
            }
            for (; asked < answered + PEOPLE; asked++) {
                scene.telegram().people().say(FIRST + asked % PEOPLE, questions.get((int) (asked % questions.size())));
            }
            LockSupport.parkNanos(LOOK.toNanos());
            progress.at(answered);
            answered = scene.telegram().count("sendMessage");
        }
    }
}
