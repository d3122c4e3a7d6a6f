package kz.habarshy.answers;

import java.util.List;
import java.util.function.Predicate;
import kz.habarshy.wording.HashedFeatures;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Word;

/// What the classifier sees of a text: stems, neighbouring stems, pieces of words, concepts and pairs of concepts, each
/// as a number.
final class Features {
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

    /// The features of a text, ascending, each once.
    static int[] of(Meaning meaning) {
        return of(meaning, word -> true, concept -> true);
    }

    static int[] of(Meaning meaning, Predicate<Word> words, Predicate<String> concepts) {
        Features features = new Features();
        int before = 0;
        for (Word word : meaning.wording().words()) {
            if (words.test(word)) {
                int stem = word.stem().hashCode();
                features.found.add(WORD, stem);
                features.found.add(PAIR, 31 * before + stem);
                features.found.addPieces(PIECE, "_" + word.folded() + "_", SHORTEST_PIECE, LONGEST_PIECE);
                before = stem;
            }
        }
        features.addConcepts(meaning.concepts().stream().filter(concepts).toList());
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
