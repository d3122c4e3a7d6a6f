package kz.habarshy.answers;

import java.util.ArrayList;
import java.util.List;
import kz.habarshy.answers.LinearModel.Example;
import kz.habarshy.answers.Vectors.Vector;

/// The lines nearest to a text by cosine, found through an index from feature to lines.
final class Neighbours {
    private final int classes;
    private final int[][] lines;
    private final float[][] weights;
    private final int[] answers;

    Neighbours(List<Example> examples, int features, int classes) {
        this.classes = classes;
        this.answers = examples.stream().mapToInt(Example::answer).toArray();
        List<List<int[]>> index = new ArrayList<>();
        for (int f = 0; f < features; f++) {
            index.add(new ArrayList<>());
        }
        for (int line = 0; line < examples.size(); line++) {
            Vector vector = examples.get(line).vector();
            for (int i = 0; i < vector.features().length; i++) {
                index.get(vector.features()[i]).add(new int[] {line, Float.floatToIntBits(vector.weights()[i])});
            }
        }
        lines = new int[features][];
        weights = new float[features][];
        for (int f = 0; f < features; f++) {
            fill(f, index.get(f));
        }
    }

    private void fill(int feature, List<int[]> postings) {
        lines[feature] = new int[postings.size()];
        weights[feature] = new float[postings.size()];
        for (int i = 0; i < postings.size(); i++) {
            lines[feature][i] = postings.get(i)[0];
            weights[feature][i] = Float.intBitsToFloat(postings.get(i)[1]);
        }
    }

    /// For each class the cosine of its nearest line, 0 to 1, softened by its second.
    float[] nearness(Vector vector) {
        float[] cosines = new float[answers.length];
        for (int i = 0; i < vector.features().length; i++) {
            int feature = vector.features()[i];
            float weight = vector.weights()[i];
            int[] postings = lines[feature];
            for (int p = 0; p < postings.length; p++) {
                cosines[postings[p]] += weight * weights[feature][p];
            }
        }
        float[] best = new float[classes];
        float[] second = new float[classes];
        for (int line = 0; line < cosines.length; line++) {
            int answer = answers[line];
            if (cosines[line] > best[answer]) {
                second[answer] = best[answer];
                best[answer] = cosines[line];
            } else if (cosines[line] > second[answer]) {
                second[answer] = cosines[line];
            }
        }
        for (int c = 0; c < classes; c++) {
            best[c] = 0.7f * best[c] + 0.3f * second[c];
        }
        return best;
    }
}
