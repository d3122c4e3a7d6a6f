package kz.habarshy.redis;

import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How long each script takes, from the call to its answer: `habarshy.redis.script` by script and outcome.
final class ScriptTimes {
    private final Map<String, Timer> answered = new ConcurrentHashMap<>();
    private final Map<String, Timer> failed = new ConcurrentHashMap<>();

    Timer.Sample begin() {
        return Timer.start();
    }

    void end(Timer.Sample sample, String script, boolean well) {
        sample.stop((well ? answered : failed).computeIfAbsent(script, name -> timer(name, well)));
    }

    private static Timer timer(String script, boolean well) {
        return Timings.timer(
                "habarshy.redis.script",
                "Time from a script's call to its answer",
                "script",
                script,
                "outcome",
                well ? "answered" : "failed");
    }
}
