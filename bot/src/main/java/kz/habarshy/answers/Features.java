package kz.habarshy.answers;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import kz.habarshy.wording.HashedFeatures;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Word;

/// What the classifier sees of a text: stems, neighbouring stems, pieces of words, concepts and pairs of concepts, each
/// as a number.
final class Features {
    /// The concept of the pack's lexicon for words by which a writer turns to others.
    private static final String TURNING = "turning_to";

    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 4;
    private static final int WORD = 0;
    private static final int PAIR = 1;
    private static final int PIECE = 2;
    private static final int CONCEPT = 3;
    private static final int CONCEPTS = 4;
    /// How much a feature of each kind counts against the others.
    private static final float[] WEIGHTS = {1.0f, 0.7f, 0.35f, 1.6f, 0.9f};

    /// Every feature is below this.
    static final int LIMIT = HashedFeatures.limit(WEIGHTS.length);

    private final HashedFeatures found = new HashedFeatures();

    private Features() {}

    /// The features of a text, ascending, each once. Whom the writer turns to says nothing of what he asks: «соседи,
    /// кто знает», unless he says nothing else.
    static int[] of(Meaning meaning) {
        return without(meaning, Set.of());
    }

    /// The same, but for the words that name one of these concepts.
    static int[] without(Meaning meaning, Set<String> concepts) {
        BitSet left = places(meaning, concepts);
        BitSet turning = places(meaning, Set.of(TURNING));
        turning.or(left);
        return of(meaning, turning.cardinality() < meaning.wording().words().size() ? turning : left);
    }

    private static BitSet places(Meaning meaning, Set<String> concepts) {
        BitSet places = new BitSet();
        for (String concept : concepts) {
            meaning.of(concept).forEach(hit -> places.set(hit.from(), hit.to()));
        }
        return places;
    }

    private static int[] of(Meaning meaning, BitSet without) {
        Features features = new Features();
        List<Word> words = meaning.wording().words();
        int before = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!without.get(i)) {
                int stem = word.stem().hashCode();
                features.found.add(WORD, stem);
                features.found.add(PAIR, 31 * before + stem);
                features.found.addPieces(PIECE, "_" + word.folded() + "_", SHORTEST_PIECE, LONGEST_PIECE);
                before = stem;
            }
        }
        features.addConcepts(meaning.concepts().stream()
                .filter(concept ->
                        meaning.of(concept).stream().anyMatch(hit -> without.nextClearBit(hit.from()) < hit.to()))
                .toList());
        return features.found.distinct();
    }

    static float weight(int feature) {
        return WEIGHTS[HashedFeatures.kind(feature)];
    }

    private void addConcepts(List<String> concepts) {
        for (int i = 0; i < concepts.size(); i++) {
            int concept = concepts.get(i).hashCode();
            found.add(CONCEPT, concept);
            for (int earlier = 0; earlier < i; earlier++) {
                int other = concepts.get(earlier).hashCode();
                found.add(CONCEPTS, 31 * Math.min(concept, other) + Math.max(concept, other));
            }
        }
    }
}
