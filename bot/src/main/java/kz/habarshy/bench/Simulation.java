package kz.habarshy.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import kz.habarshy.sandbox.Limits;

/// Lives through a synthetic akimat of several bots in the real program and says which promises were broken: days of
/// questions and a broadcast each, which is corrected or taken back, while houses move, go, fall silent and flood,
/// updates come twice and in disorder, and clocks jump.
public final class Simulation implements Bench.Scenario {
    private static final int MOST_SHOWN = 50;

    private final long seed;
    private final int chats;

    private Simulation(long seed, int chats) {
        this.seed = seed;
        this.chats = chats;
    }

    /// The same seed and number of chats make the same days.
    public static Simulation of(long seed, int chats) {
        return new Simulation(seed, chats);
    }

    @Override
    public Bench.Scenario with(List<String> arguments) {
        return arguments.size() < 2
                ? this
                : of(Long.parseLong(arguments.getFirst()), Integer.parseInt(arguments.get(1)));
    }

    @Override
    public void run(PrintStream out) throws Exception {
        var broken = broken(out);
        broken.stream().limit(MOST_SHOWN).forEach(each -> out.println("broken: " + each));
        if (!broken.isEmpty()) {
            throw new IllegalStateException(
                    broken.size() + " promises were broken; again with: bench simulate " + seed + " " + chats);
        }
    }

    /// Everything that happened and never may; empty: all is well.
    public List<String> broken(PrintStream out) throws Exception {
        var plot = Plot.of(seed, chats);
        var broken = new ArrayList<String>();
        try (var stage = Stage.start(Math.clamp(chats / 3, 30, 1000))) {
            new Houses(stage.telegram(), Plot.BOTS, plot.houses()).settleIn();
            stage.telegram().limit(new Limits(0, Limits.TELEGRAM.groupPerMinute(), Limits.TELEGRAM.chatBurst()));
            for (int bot = 0; bot < Plot.BOTS; bot++) {
                stage.telegram().disorder(Plot.bot(bot), new Random(seed + bot));
            }
            var present =
                    new HashSet<>(IntStream.range(0, plot.houses()).boxed().toList());
            int broadcast = 1;
            for (int number = 1; number <= plot.days().size(); number++) {
                var day = new Living(stage, plot.days().get(number - 1), number, broadcast);
                var promises = day.live(Set.copyOf(present));
                present.removeAll(day.lost());
                broadcast = day.nextBroadcast();
                out.printf("simulate %d %d, %s%n", seed, chats, day);
                promises.broken().forEach(each -> broken.add(day.name() + ": " + each));
            }
        }
        return List.copyOf(broken);
    }
}
