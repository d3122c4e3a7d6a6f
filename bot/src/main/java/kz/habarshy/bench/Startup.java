package kz.habarshy.bench;

import java.io.PrintStream;
import java.util.Map;

/// From the start of the process to the first healthy answer, and the memory it has then.
final class Startup implements Bench.Scenario {
    @Override
    public void run(PrintStream out) throws Exception {
        try (var scene = Scene.start(Map.of())) {
            out.printf(
                    "start: ready in %.1f s, %d MB resident%n",
                    scene.program().toReady().toMillis() / 1000.0,
                    scene.program().residentMegabytes());
        }
    }
}
