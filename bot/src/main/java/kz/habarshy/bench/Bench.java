package kz.habarshy.bench;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/// The command `bench`: `start [HOUSES]`, `latency [PER_SECOND [AT_ONCE]]`, `replies [ROUNDS]`,
/// `broadcast [GROUPS [NODES]]`, `paid [GROUPS]`, `plan`, `tokens [GROUPS]`, `flooded`, `resume`, `mixed [HOUSES]`,
/// `kills [COUNT]`, `simulate [SEED CHATS]`, or all of them in turn.
public final class Bench {
    private static final Map<String, Scenario> SCENARIOS = new LinkedHashMap<>();

    static {
        SCENARIOS.put("start", new Startup());
        SCENARIOS.put("latency", new Latency());
        SCENARIOS.put("replies", new Replies());
        SCENARIOS.put("broadcast", BroadcastPace.ofOne());
        SCENARIOS.put("paid", BroadcastPace.paid());
        SCENARIOS.put("plan", new Plan());
        SCENARIOS.put("tokens", BroadcastPace.ofFifty());
        SCENARIOS.put("flooded", new FloodedGroup());
        SCENARIOS.put("resume", new Resume());
        SCENARIOS.put("mixed", new Mixed());
        SCENARIOS.put("kills", Kills.of(12, 20211015));
        SCENARIOS.put("simulate", Simulation.of(20211015, 1_000));
    }

    private Bench() {}

    /// One thing measured: says what it does, does it, prints a line of figures.
    interface Scenario {
        void run(PrintStream out) throws Exception;

        /// The same with what was named after it on the command line.
        default Scenario with(List<String> arguments) {
            return this;
        }
    }

    public static boolean handles(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("bench");
    }

    /// The exit code: 0 well, 1 a benchmark failed, 2 no such benchmark.
    public static int run(String[] arguments) {
        return run(arguments, System.out);
    }

    private static int run(String[] arguments, PrintStream out) {
        if (arguments.length > 1 && !SCENARIOS.containsKey(arguments[1])) {
            out.println("bench [" + String.join("|", SCENARIOS.keySet()) + "]");
            return 2;
        }
        // A server that is killed and comes back is no news here.
        LoggingSystem.get(Bench.class.getClassLoader()).setLogLevel("io.lettuce", LogLevel.ERROR);
        out.printf(
                "%d processors, Java %s%n",
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"));
        var rest = List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
        try {
            for (var scenario : SCENARIOS.entrySet()) {
                if (arguments.length < 2 || scenario.getKey().equals(arguments[1])) {
                    scenario.getValue().with(rest).run(out);
                }
            }
            return 0;
        } catch (Exception failure) {
            out.println("failed: " + failure);
            return 1;
        }
    }
}
