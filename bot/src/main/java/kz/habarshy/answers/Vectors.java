package kz.habarshy.answers;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Turns features into sparse vectors of length one, in which a rare feature counts more than a common one.
final class Vectors {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final float[] rarity;

    /// A text as feature numbers, ascending in no order, and their weights.
    record Vector(int[] features, float[] weights) {}

    Vectors(Collection<Set<String>> texts, int fewest) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> text.forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        counts.forEach((feature, count) -> {
            if (count >= fewest) {
                numbers.put(feature, numbers.size());
            }
        });
        rarity = new float[numbers.size()];
        numbers.forEach((feature, number) ->
                rarity[number] = (float) Math.log((texts.size() + 1.0) / (counts.getOrDefault(feature, 0) + 0.5)));
    }

    int size() {
        return rarity.length;
    }

    Vector vector(Set<String> features) {
        int[] known = new int[features.size()];
        float[] weights = new float[features.size()];
        int count = 0;
        double square = 0;
        for (String feature : features) {
            Integer number = numbers.get(feature);
            if (number != null) {
                known[count] = number;
                weights[count] = Features.weight(feature) * rarity[number];
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
