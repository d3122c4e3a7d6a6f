package kz.habarshy.answers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import kz.habarshy.answers.Vectors.Vector;

/// Multinomial logistic regression, trained by stochastic steps with AdaGrad's pace; the same lines give the same
/// model.
final class LinearModel {
    private static final int EPOCHS = 4;
    private static final float STEP = 0.6f;
    private static final float SMALLEST_GRADIENT = 1e-4f;
    private static final long SEED = 1446;

    private final int classes;
    private final float[] weights;
    private final float[] bias;

    record Example(Vector vector, int answer, float weight) {}

    LinearModel(List<Example> examples, int features, int classes) {
        this.classes = classes;
        this.weights = new float[features * classes];
        float[] squares = new float[features];
        this.bias = new float[classes];
        Random random = new Random(SEED);
        Example[] order = examples.toArray(Example[]::new);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order, random);
            for (Example example : order) {
                learn(example, squares);
            }
        }
        Numbers.round(weights);
        Numbers.round(bias);
    }

    private LinearModel(int classes, float[] weights, float[] bias) {
        this.classes = classes;
        this.weights = weights;
        this.bias = bias;
    }

    static LinearModel read(DataInputStream in, int classes) throws IOException {
        return new LinearModel(classes, Numbers.readWeights(in), Numbers.readWeights(in));
    }

    void write(DataOutputStream out) throws IOException {
        Numbers.write(out, weights);
        Numbers.write(out, bias);
    }

    /// The probability of each class.
    float[] probabilities(Vector vector) {
        float[] sums = bias.clone();
        for (int i = 0; i < vector.features().length; i++) {
            int row = vector.features()[i] * classes;
            float weight = vector.weights()[i];
            for (int c = 0; c < classes; c++) {
                sums[c] += weight * weights[row + c];
            }
        }
        return softmax(sums);
    }

    static float[] softmax(float[] sums) {
        float largest = Float.NEGATIVE_INFINITY;
        for (float sum : sums) {
            largest = Math.max(largest, sum);
        }
        float total = 0;
        for (int c = 0; c < sums.length; c++) {
            sums[c] = (float) Math.exp(sums[c] - largest);
            total += sums[c];
        }
        for (int c = 0; c < sums.length; c++) {
            sums[c] /= total;
        }
        return sums;
    }

    private void learn(Example example, float[] squares) {
        float[] errors = probabilities(example.vector());
        errors[example.answer()] -= 1;
        float size = 0;
        for (int c = 0; c < classes; c++) {
            errors[c] *= example.weight();
            size += errors[c] * errors[c];
            bias[c] -= 0.01f * errors[c];
        }
        if (size < SMALLEST_GRADIENT) {
            return;
        }
        int[] features = example.vector().features();
        for (int i = 0; i < features.length; i++) {
            step(features[i], example.vector().weights()[i], errors, size, squares);
        }
    }

    private void step(int feature, float weight, float[] errors, float size, float[] squares) {
        squares[feature] += weight * weight * size;
        float pace = STEP * weight / (float) Math.sqrt(squares[feature] + 1e-8f);
        int row = feature * classes;
        for (int c = 0; c < classes; c++) {
            weights[row + c] -= pace * errors[c];
        }
    }

    private static void shuffle(Example[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Example kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
