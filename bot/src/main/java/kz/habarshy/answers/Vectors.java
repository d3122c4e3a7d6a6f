package kz.habarshy.answers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Turns features into sparse vectors of length one, in which a rare feature counts more than a common one.
final class Vectors {
    private final int[] known;
    private final float[] rarity;
    private final HashIndex numbers;

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
        known = IntStream.range(0, counts.length)
                .filter(feature -> counts[feature] >= fewest)
                .toArray();
        numbers = new HashIndex(known);
        rarity = new float[known.length];
        for (int number = 0; number < known.length; number++) {
            int feature = known[number];
            rarity[number] =
                    Features.weight(feature) * (float) Math.log((texts.size() + 1.0) / (counts[feature] + 0.5));
        }
        Numbers.round(rarity);
    }

    private Vectors(int[] known, float[] rarity) {
        this.known = known;
        this.numbers = new HashIndex(known);
        this.rarity = rarity;
    }

    static Vectors read(DataInputStream in) throws IOException {
        return new Vectors(Numbers.readWhole(in), Numbers.readWeights(in));
    }

    void write(DataOutputStream out) throws IOException {
        Numbers.write(out, known);
        Numbers.write(out, rarity);
    }

    int size() {
        return rarity.length;
    }

    Vector vector(int[] features) {
        int[] found = new int[features.length];
        float[] weights = new float[features.length];
        int count = 0;
        double square = 0;
        for (int feature : features) {
            int number = numbers.of(feature);
            if (number >= 0) {
                found[count] = number;
                weights[count] = rarity[number];
                square += weights[count] * weights[count];
                count++;
            }
        }
        float length = (float) Math.max(Math.sqrt(square), 1e-6);
        int[] numbersOfText = Arrays.copyOf(found, count);
        float[] weightsOfText = Arrays.copyOf(weights, count);
        for (int i = 0; i < count; i++) {
            weightsOfText[i] /= length;
        }
        return new Vector(numbersOfText, weightsOfText);
    }
}
