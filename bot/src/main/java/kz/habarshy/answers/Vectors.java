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

    private final int[] known;
    private final float[] rarity;
    /// Where a feature stands among the known; it is found at its hash or soon after it.
    private final int[] places;

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
        places = places(known);
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
        this.places = places(known);
        this.rarity = rarity;
    }

    static Vectors read(DataInputStream in) throws IOException {
        return new Vectors(Numbers.readWhole(in), Numbers.readWeights(in));
    }

    void write(DataOutputStream out) throws IOException {
        Numbers.write(out, known);
        Numbers.write(out, rarity);
    }

    /// At most half full.
    private static int[] places(int[] known) {
        int[] places = new int[4 * Integer.highestOneBit(Math.max(1, known.length))];
        Arrays.fill(places, UNKNOWN);
        for (int number = 0; number < known.length; number++) {
            int place = first(known[number], places.length);
            while (places[place] != UNKNOWN) {
                place = place + 1 & places.length - 1;
            }
            places[place] = number;
        }
        return places;
    }

    private static int first(int feature, int places) {
        return feature * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(places) + 1;
    }

    private int number(int feature) {
        int place = first(feature, places.length);
        while (places[place] != UNKNOWN && known[places[place]] != feature) {
            place = place + 1 & places.length - 1;
        }
        return places[place];
    }

    int size() {
        return rarity.length;
    }

    Vector vector(int[] features) {
        int[] numbers = new int[features.length];
        float[] weights = new float[features.length];
        int count = 0;
        double square = 0;
        for (int feature : features) {
            int number = number(feature);
            if (number != UNKNOWN) {
                numbers[count] = number;
                weights[count] = rarity[number];
                square += weights[count] * weights[count];
                count++;
            }
        }
        float length = (float) Math.max(Math.sqrt(square), 1e-6);
        int[] numbersOfText = Arrays.copyOf(numbers, count);
        float[] weightsOfText = Arrays.copyOf(weights, count);
        for (int i = 0; i < count; i++) {
            weightsOfText[i] /= length;
        }
        return new Vector(numbersOfText, weightsOfText);
    }
}
