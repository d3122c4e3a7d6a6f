package kz.habarshy.screening;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.habarshy.wording.Word;

/// How much a message is like the pack's examples of fraud: a logistic regression over its traits, the same
/// examples give the same weights.
final class Resemblance {
    private static final int EPOCHS = 15;
    private static final float STEP = 0.6f;
    private static final float PULL = 1e-3f;
    private static final float BIAS_STEP = 0.01f;
    private static final float SETTLED = 0.01f;
    private static final long SEED = 1446;
    private static final int TOLD = 3;

    private final float[] weights;
    private float bias;

    /// A message's traits and whether it was fraud; `weight` is how much it counts.
    record Lesson(int[] traits, boolean fraud, float weight) {}

    Resemblance(List<Lesson> lessons) {
        weights = new float[Traits.LIMIT];
        float[] squares = new float[Traits.LIMIT];
        Random random = new Random(SEED);
        Lesson[] order = lessons.toArray(Lesson[]::new);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order, random);
            for (Lesson lesson : order) {
                learn(lesson, squares);
            }
        }
    }

    private Resemblance(float[] weights, float bias) {
        this.weights = weights;
        this.bias = bias;
    }

    static Resemblance read(DataInputStream in) throws IOException {
        float bias = in.readFloat();
        float[] weights = new float[Traits.LIMIT];
        for (int left = in.readInt(); left > 0; left--) {
            weights[in.readInt()] = in.readFloat();
        }
        return new Resemblance(weights, bias);
    }

    /// Of the weights only those that are not zero.
    void write(DataOutputStream out) throws IOException {
        out.writeFloat(bias);
        int[] learnt = IntStream.range(0, weights.length)
                .filter(trait -> weights[trait] != 0)
                .toArray();
        out.writeInt(learnt.length);
        for (int trait : learnt) {
            out.writeInt(trait);
            out.writeFloat(weights[trait]);
        }
    }

    /// Above zero: rather fraud; each unit makes it almost three times as likely.
    double of(int[] traits) {
        return bias + sum(traits) / length(traits);
    }

    /// The words that speak most for fraud.
    String because(Reading reading) {
        return reading.scene().meaning().wording().words().stream()
                .distinct()
                .sorted(Comparator.comparingDouble((Word word) -> -sum(Traits.of(word))))
                .limit(TOLD)
                .map(Word::written)
                .collect(Collectors.joining(", "));
    }

    private float sum(int[] traits) {
        float sum = 0;
        for (int trait : traits) {
            sum += Traits.weight(trait) * weights[trait];
        }
        return sum;
    }

    private static float length(int[] traits) {
        float length = 0;
        for (int trait : traits) {
            length += Traits.weight(trait) * Traits.weight(trait);
        }
        return (float) Math.sqrt(Math.max(1, length));
    }

    private void learn(Lesson lesson, float[] squares) {
        float length = length(lesson.traits());
        double said = 1 / (1 + Math.exp(-of(lesson.traits())));
        float error = (float) (said - (lesson.fraud() ? 1 : 0)) * lesson.weight();
        if (Math.abs(error) < SETTLED) {
            return;
        }
        for (int trait : lesson.traits()) {
            float slope = error * Traits.weight(trait) / length;
            squares[trait] += slope * slope;
            float pull = slope + PULL * weights[trait] * Math.abs(error);
            weights[trait] -= STEP * pull / (float) Math.sqrt(squares[trait] + 1e-3f);
        }
        bias -= BIAS_STEP * error;
    }

    private static void shuffle(Lesson[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Lesson kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
