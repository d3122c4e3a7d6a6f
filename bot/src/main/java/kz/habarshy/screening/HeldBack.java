package kz.habarshy.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.screening.FraudExamples.Example;

/// An example of the pack and the verdict of a judge that has not learnt it.
public record HeldBack(String text, boolean fraud, Verdict verdict) {
    private static final int FOLDS = 5;
    private static final long SEED = 7;

    /// Judges every example, each by a judge that learnt the other four fifths; takes some seconds.
    public static List<HeldBack> all(Campaign campaign) {
        Signs signs = Signs.of(campaign);
        Lessons lessons = Lessons.of(campaign);
        List<Example> examples = new ArrayList<>(lessons.examples());
        Collections.shuffle(examples, new Random(SEED));
        return IntStream.range(0, FOLDS)
                .mapToObj(fold -> fold(examples, fold))
                .flatMap(held -> judged(held, signs, lessons.without(held)))
                .toList();
    }

    private static List<Example> fold(List<Example> examples, int fold) {
        return IntStream.range(0, examples.size())
                .filter(i -> i % FOLDS == fold)
                .mapToObj(examples::get)
                .toList();
    }

    private static Stream<HeldBack> judged(List<Example> held, Signs signs, Lessons others) {
        Resemblance resemblance = others.learnt(signs);
        Judge judge = new Judge(signs, () -> resemblance);
        return held.stream()
                .map(example -> new HeldBack(example.text(), example.fraud(), judge.judge(Message.of(example.text()))));
    }
}
