package kz.habarshy.screening;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.screening.FraudExamples.Example;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// How long a message takes to be judged and what learning the pack costs: `mvn test -Dtest=JudgingBenchmark`.
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class JudgingBenchmark {
    private final Campaign campaign = Campaign.load(Path.of("../content/census-2021"));
    private final Screening screening = Screening.of(campaign);
    private final List<Message> messages = Stream.concat(
                    FraudExamples.of(campaign).stream().map(Example::text),
                    Stream.concat(campaign.lines("chatter.kk.txt").stream(), campaign.lines("chatter.ru.txt").stream()))
            .map(Message::of)
            .toList();
    private int next;

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Verdict judgesAMessage() {
        next = (next + 1) % messages.size();
        return screening.judge(messages.get(next));
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    public Screening learnsThePack() {
        return Screening.of(campaign);
    }

    @Test
    void measures() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(JudgingBenchmark.class.getName())
                        .forks(0)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.seconds(3))
                        .build())
                .run();
    }
}
