package kz.habarshy.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.screening.Resemblance.Lesson;

/// A message of somebody's own samples, and whether our learner, taught with the others, takes it for spam.
public record ToldApart(String text, boolean spam, boolean likeSpam) {
    private static final int FOLDS = 5;

    private record Sample(String text, Lesson lesson) {}

    /// Judges every sample by a learner that saw the other four fifths and nothing of the pack; `seed` deals them out.
    public static List<ToldApart> all(Campaign campaign, List<String> spam, List<String> honest, long seed) {
        Signs signs = Signs.of(campaign);
        List<Sample> samples = new ArrayList<>();
        float all = spam.size() + honest.size();
        spam.forEach(text -> samples.add(sample(text, true, all / 2 / spam.size(), signs)));
        honest.forEach(text -> samples.add(sample(text, false, all / 2 / honest.size(), signs)));
        Collections.shuffle(samples, new Random(seed));
        return IntStream.range(0, FOLDS)
                .boxed()
                .flatMap(fold -> judged(samples, fold))
                .toList();
    }

    private static Sample sample(String text, boolean spam, float weight, Signs signs) {
        return new Sample(text, new Lesson(Traits.withLooks(signs.read(Message.of(text))), spam, weight));
    }

    private static Stream<ToldApart> judged(List<Sample> samples, int fold) {
        Resemblance resemblance =
                new Resemblance(inFold(samples, fold, false).map(Sample::lesson).toList());
        return inFold(samples, fold, true)
                .map(sample -> new ToldApart(
                        sample.text(),
                        sample.lesson().fraud(),
                        resemblance.of(sample.lesson().traits()) > 0));
    }

    private static Stream<Sample> inFold(List<Sample> samples, int fold, boolean in) {
        return IntStream.range(0, samples.size())
                .filter(i -> i % FOLDS == fold == in)
                .mapToObj(samples::get);
    }
}
