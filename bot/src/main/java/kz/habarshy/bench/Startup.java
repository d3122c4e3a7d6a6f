package kz.habarshy.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// From the start of the process to the first healthy answer, several times, and the memory it has then and a while
/// later; with `habarshy.aot` in the current folder as the README says. So many houses as are named know the bot.
final class Startup implements Bench.Scenario {
    private static final int STARTS = 5;
    private static final Duration LATER = Duration.ofSeconds(10);
    private static final String CACHE = "habarshy.aot";
    private static final List<String> WITH_CACHE = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "-XX:AOTCache=" + CACHE,
            "-Xms64m",
            "-Xmx256m",
            "-XX:MaxHeapFreeRatio=25",
            "-XX:MinHeapFreeRatio=15",
            "-XX:TrimNativeHeapInterval=5000");

    private final int houses;

    Startup() {
        this(0);
    }

    private Startup(int houses) {
        this.houses = houses;
    }

    @Override
    public Bench.Scenario with(List<String> arguments) {
        return arguments.isEmpty() ? this : new Startup(Integer.parseInt(arguments.getFirst()));
    }

    @Override
    public void run(PrintStream out) throws Exception {
        boolean cached = Files.exists(Path.of(CACHE));
        var settings = Map.of("MALLOC_ARENA_MAX", "2", "HABARSHY_TELEGRAM_REPLIES_PER_SECOND", "5000");
        try (var scene = cached ? Scene.start(settings, WITH_CACHE) : Scene.start(settings)) {
            new Houses(scene.telegram(), 1, houses).settleIn();
            for (int start = 1; start <= STARTS; start++) {
                scene.program().close();
                scene.program().restart();
                long ready = scene.program().awaitReady().residentMegabytes();
                Patience.rest(LATER);
                out.printf(
                        "start %d, %d houses%s: ready in %.1f s, %d MB resident, %d MB ten seconds later%n",
                        start,
                        houses,
                        cached ? ", AOT cache" : "",
                        scene.program().toReady().toMillis() / 1000.0,
                        ready,
                        scene.program().residentMegabytes());
            }
        }
    }
}
