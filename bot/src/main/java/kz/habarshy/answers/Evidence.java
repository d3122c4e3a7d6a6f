package kz.habarshy.answers;

import java.util.Arrays;
import java.util.Map;

/// What pieces of words speak for, by their hashes: two pieces that share one seldom meet, and a number beside a number
/// is found where a map would go from object to object.
final class Evidence {
    private final int[] hashes;
    /// Not a number where nothing stands.
    private final float[] weights;

    Evidence(Map<String, Float> pieces) {
        hashes = new int[4 * Integer.highestOneBit(Math.max(1, pieces.size()))];
        weights = new float[hashes.length];
        Arrays.fill(weights, Float.NaN);
        pieces.forEach((piece, weight) -> {
            int place = place(piece.hashCode());
            hashes[place] = piece.hashCode();
            weights[place] = weight;
        });
    }

    float of(String piece, float otherwise) {
        float weight = weights[place(piece.hashCode())];
        return Float.isNaN(weight) ? otherwise : weight;
    }

    /// Where the hash stands, else the free place where it would.
    private int place(int hash) {
        int place = hash * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(hashes.length) + 1;
        while (!Float.isNaN(weights[place]) && hashes[place] != hash) {
            place = place + 1 & hashes.length - 1;
        }
        return place;
    }
}
