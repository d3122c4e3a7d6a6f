package kz.habarshy.answers;

import java.util.HashMap;
import java.util.Map;

/// What pieces of words speak for, by their hashes: two pieces that share one seldom meet, and a number beside a number
/// is found where a map would go from object to object.
final class Evidence {
    private final HashIndex hashes;
    private final float[] weights;

    Evidence(Map<String, Float> pieces) {
        Map<Integer, Float> byHash = new HashMap<>();
        pieces.forEach((piece, weight) -> byHash.put(piece.hashCode(), weight));
        int[] row = byHash.keySet().stream().mapToInt(Integer::intValue).toArray();
        hashes = new HashIndex(row);
        weights = new float[row.length];
        for (int at = 0; at < row.length; at++) {
            weights[at] = byHash.getOrDefault(row[at], 0f);
        }
    }

    float of(String piece, float otherwise) {
        int at = hashes.of(piece.hashCode());
        return at < 0 ? otherwise : weights[at];
    }
}
