package kz.habarshy.answers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import kz.habarshy.answers.LinearModel.Example;
import kz.habarshy.answers.Vectors.Vector;

/// The lines nearest to a text by cosine, found through an index from feature to lines.
final class Neighbours {
    /// What more lines have tells none from another: half the work of finding, and no better answer.
    private static final int COMMON = 500;

    private final int classes;
    private final int[] begins;
    private final int[] lines;
    private final float[] weights;
    private final int[] answers;
    /// A row of all lines for each that is asked about at once; none is made anew for each question.
    private final Queue<float[]> spare = new ConcurrentLinkedQueue<>();

    Neighbours(List<Example> examples, int features, int classes) {
        this.classes = classes;
        this.answers = examples.stream().mapToInt(Example::answer).toArray();
        this.begins = begins(examples, features);
        this.lines = new int[begins[features]];
        this.weights = new float[begins[features]];
        int[] next = begins.clone();
        for (int line = 0; line < examples.size(); line++) {
            Vector vector = examples.get(line).vector();
            for (int i = 0; i < vector.features().length; i++) {
                int feature = vector.features()[i];
                if (begins[feature] < begins[feature + 1]) {
                    int place = next[feature]++;
                    lines[place] = line;
                    weights[place] = vector.weights()[i];
                }
            }
        }
        Numbers.round(weights);
    }

    private Neighbours(int classes, int[] answers, int[] begins, int[] lines, float[] weights) {
        this.classes = classes;
        this.answers = answers;
        this.begins = begins;
        this.lines = lines;
        this.weights = weights;
    }

    static Neighbours read(DataInputStream in, int classes) throws IOException {
        return new Neighbours(
                classes, Numbers.readWhole(in), Numbers.readWhole(in), Numbers.readWhole(in), Numbers.readWeights(in));
    }

    void write(DataOutputStream out) throws IOException {
        Numbers.write(out, answers);
        Numbers.write(out, begins);
        Numbers.write(out, lines);
        Numbers.write(out, weights);
    }

    /// Where each feature's lines begin among all postings, and where the last one's end.
    private static int[] begins(List<Example> examples, int features) {
        int[] begins = new int[features + 1];
        for (Example example : examples) {
            for (int feature : example.vector().features()) {
                begins[feature + 1]++;
            }
        }
        for (int feature = 0; feature < features; feature++) {
            if (begins[feature + 1] > COMMON) {
                begins[feature + 1] = 0;
            }
        }
        for (int feature = 0; feature < features; feature++) {
            begins[feature + 1] += begins[feature];
        }
        return begins;
    }

    /// For each class the cosine of its nearest line, 0 to 1, softened by its second.
    float[] nearness(Vector vector) {
        float[] cosines = spare.poll();
        if (cosines == null) {
            cosines = new float[answers.length];
        }
        add(vector, cosines);
        float[] nearness = nearest(cosines);
        Arrays.fill(cosines, 0);
        spare.add(cosines);
        return nearness;
    }

    private void add(Vector vector, float[] cosines) {
        for (int i = 0; i < vector.features().length; i++) {
            int feature = vector.features()[i];
            float weight = vector.weights()[i];
            for (int p = begins[feature]; p < begins[feature + 1]; p++) {
                cosines[lines[p]] += weight * weights[p];
            }
        }
    }

    private float[] nearest(float[] cosines) {
        float[] best = new float[classes];
        float[] second = new float[classes];
        for (int line = 0; line < cosines.length; line++) {
            float cosine = cosines[line];
            if (cosine == 0) {
                continue;
            }
            int answer = answers[line];
            if (cosine > best[answer]) {
                second[answer] = best[answer];
                best[answer] = cosine;
            } else if (cosine > second[answer]) {
                second[answer] = cosine;
            }
        }
        for (int c = 0; c < classes; c++) {
            best[c] = 0.7f * best[c] + 0.3f * second[c];
        }
        return best;
    }
}
