package kz.habarshy.answers;

import java.util.Arrays;
import java.util.List;
import kz.habarshy.answers.Vectors.Vector;
import kz.habarshy.wording.Meaning;

/// Ranks the pack's questions for a text by regression and by nearest lines.
final class Understanding {
    /// One more than is ever offered: one may give its place to an intent that an editor told.
    private static final int RANKED = Answers.CANDIDATES + 1;

    private final Knowledge knowledge;
    private final Tuning tuning;

    /// The intents that are likeliest, best first, and the probability that the text is no question of the pack at all.
    record Ranking(List<Candidate> candidates, double background) {}

    Understanding(Knowledge knowledge, Tuning tuning) {
        this.knowledge = knowledge;
        this.tuning = tuning;
    }

    Ranking rank(Meaning meaning) {
        Vector vector = knowledge.vectors().vector(Features.of(meaning));
        float[] likely = knowledge.model().probabilities(vector);
        float[] near = knowledge.neighbours().nearness(vector);
        float[] sums = new float[likely.length];
        for (int c = 0; c < sums.length; c++) {
            sums[c] = (float) (tuning.modelWeight() * Math.log(likely[c] + 1e-6) + tuning.nearWeight() * near[c]);
        }
        float[] together = LinearModel.softmax(sums);
        return new Ranking(best(together), together[knowledge.intents().size()]);
    }

    private List<Candidate> best(float[] scores) {
        List<String> intents = knowledge.intents();
        float[] left = Arrays.copyOf(scores, intents.size());
        Candidate[] best = new Candidate[Math.min(RANKED, left.length)];
        for (int rank = 0; rank < best.length; rank++) {
            int largest = 0;
            for (int c = 1; c < left.length; c++) {
                largest = left[c] > left[largest] ? c : largest;
            }
            best[rank] = new Candidate(intents.get(largest), left[largest]);
            left[largest] = -1;
        }
        return List.of(best);
    }
}
