package kz.habarshy.answers;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kz.habarshy.answers.Vectors.Vector;
import kz.habarshy.wording.Meaning;

/// Ranks the pack's questions for a text by regression and by nearest lines.
final class Understanding {
    private final Knowledge knowledge;
    private final Tuning tuning;

    /// The ranking of all intents, best first, and the probability that the text is no question of the pack at all.
    record Ranking(List<Candidate> candidates, double background) {}

    Understanding(Knowledge knowledge, Tuning tuning) {
        this.knowledge = knowledge;
        this.tuning = tuning;
    }

    Ranking rank(Meaning meaning) {
        List<String> intents = knowledge.intents();
        Vector vector = knowledge.vectors().vector(Features.of(meaning));
        float[] likely = knowledge.model().probabilities(vector);
        float[] near = knowledge.neighbours().nearness(vector);
        float[] sums = new float[likely.length];
        for (int c = 0; c < sums.length; c++) {
            sums[c] = (float) (tuning.modelWeight() * Math.log(likely[c] + 1e-6) + tuning.nearWeight() * near[c]);
        }
        float[] together = LinearModel.softmax(sums);
        List<Candidate> candidates = IntStream.range(0, intents.size())
                .mapToObj(i -> new Candidate(intents.get(i), together[i]))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
        return new Ranking(candidates, together[intents.size()]);
    }
}
