package kz.habarshy.answers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Turns features into sparse vectors of length one, in which a rare feature counts more than a common one.
final class Vectors {
    private static final int UNKNOWN = -1;

    private final int[] numbers = new int[Features.LIMIT];
    private final float[] rarity;

    /// A text as feature numbers, ascending in no order, and their weights.
    record Vector(int[] features, float[] weights) {}

    /// `fewest`: in how many texts a feature must be seen to count.
    Vectors(List<int[]> texts, int fewest) {
        int[] counts = new int[Features.LIMIT];
        for (int[] text : texts) {
            for (int feature : text) {
                counts[feature]++;
            }
        }
        Arrays.fill(numbers, UNKNOWN);
        int size = 0;
        for (int feature = 0; feature < counts.length; feature++) {
            if (counts[feature] >= fewest) {
                numbers[feature] = size++;
            }
        }
        rarity = new float[size];
        for (int feature = 0; feature < counts.length; feature++) {
            if (numbers[feature] != UNKNOWN) {
                rarity[numbers[feature]] =
                        Features.weight(feature) * (float) Math.log((texts.size() + 1.0) / (counts[feature] + 0.5));
            }
        }
        Numbers.round(rarity);
    }

    private Vectors(int[] known, float[] rarity) {
        Arrays.fill(numbers, UNKNOWN);
        for (int number = 0; number < known.length; number++) {
            numbers[known[number]] = number;
        }
        this.rarity = rarity;
    }

    static Vectors read(DataInputStream in) throws IOException {
        return new Vectors(Numbers.readWhole(in), Numbers.readWeights(in));
    }

    void write(DataOutputStream out) throws IOException {
        Numbers.write(
                out,
                IntStream.range(0, numbers.length)
                        .filter(feature -> numbers[feature] != UNKNOWN)
                        .toArray());
        Numbers.write(out, rarity);
    }

    int size() {
        return rarity.length;
    }

    Vector vector(int[] features) {
        int[] known = new int[features.length];
        float[] weights = new float[features.length];
        int count = 0;
        double square = 0;
        for (int feature : features) {
            int number = numbers[feature];
            if (number != UNKNOWN) {
                known[count] = number;
                weights[count] = rarity[number];
                square += weights[count] * weights[count];
                count++;
            }
        }
        float length = (float) Math.max(Math.sqrt(square), 1e-6);
        int[] numbersOfText = Arrays.copyOf(known, count);
        float[] weightsOfText = Arrays.copyOf(weights, count);
        for (int i = 0; i < count; i++) {
            weightsOfText[i] /= length;
        }
        return new Vector(numbersOfText, weightsOfText);
    }
}
