package kz.habarshy.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Language;
import kz.habarshy.screening.FraudExamples.Example;
import kz.habarshy.screening.Resemblance.Lesson;

/// What the pack teaches about fraud: its judged examples, and the honest lines that it holds for other ends.
record Lessons(List<Example> examples, List<String> honest) {
    private static final List<String> HONEST =
            List.of("chatter.kk.txt", "chatter.ru.txt", "offlist.kk.txt", "offlist.ru.txt");
    private static final int ONE_IN = 4;
    private static final float OF_AN_EXAMPLE = 1;
    private static final float OF_A_LINE = 0.1f;

    /// Of the honest lines one in four: all of them teach hardly more and take seconds.
    static Lessons of(Campaign campaign) {
        List<String> lines = new ArrayList<>();
        HONEST.forEach(file -> lines.addAll(campaign.lines(file)));
        campaign.entries()
                .forEach(entry ->
                        Arrays.stream(Language.values()).forEach(language -> lines.addAll(entry.asked(language))));
        List<String> some = IntStream.range(0, lines.size() / ONE_IN)
                .mapToObj(i -> lines.get(i * ONE_IN))
                .toList();
        return new Lessons(FraudExamples.of(campaign), some);
    }

    Lessons without(List<Example> held) {
        return new Lessons(
                examples.stream().filter(example -> !held.contains(example)).toList(), honest);
    }

    Resemblance learnt(Signs signs) {
        Stream<Lesson> lines = honest.parallelStream().map(line -> lesson(line, false, OF_A_LINE, signs));
        Stream<Lesson> judged =
                examples.parallelStream().map(example -> lesson(example.text(), example.fraud(), OF_AN_EXAMPLE, signs));
        return new Resemblance(
                Stream.concat(lines.toList().stream(), judged.toList().stream()).toList());
    }

    private static Lesson lesson(String text, boolean fraud, float weight, Signs signs) {
        return new Lesson(Traits.of(signs.read(Message.of(text))), fraud, weight);
    }
}
