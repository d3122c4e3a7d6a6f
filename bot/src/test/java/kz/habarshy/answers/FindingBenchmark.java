package kz.habarshy.answers;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Language;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// How long the decision about a message takes and what learning the pack costs: `mvn test -Dtest=FindingBenchmark`.
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FindingBenchmark {
    private final Campaign campaign = Campaign.load(Path.of("../content/census-2021"));
    private final Answers answers = Answers.of(campaign);
    private final List<String> lines = campaign.entries().stream()
            .flatMap(entry -> Stream.of(Language.KK, Language.RU).flatMap(in -> entry.asked(in).stream()))
            .toList();
    private int next;

    @Benchmark
    @BenchmarkMode(org.openjdk.jmh.annotations.Mode.SampleTime)
    public Finding findsAnAnswer() {
        next = (next + 1) % lines.size();
        return answers.find(lines.get(next), Mode.GROUP);
    }

    @Benchmark
    @BenchmarkMode(org.openjdk.jmh.annotations.Mode.SingleShotTime)
    public Answers learnsThePack() {
        return Answers.of(campaign);
    }

    @Test
    void measures() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(FindingBenchmark.class.getName())
                        .forks(0)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.seconds(3))
                        .build())
                .run();
    }
}
