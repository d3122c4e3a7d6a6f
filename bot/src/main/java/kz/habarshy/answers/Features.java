package kz.habarshy.answers;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Word;

/// What the classifier sees of a text: stems, neighbouring stems, pieces of words, concepts and pairs of concepts, each
/// as a number.
///
/// A feature is known by its hash alone: two of a kind may share a number, which among 50,000 seldom happens and hardly
/// harms.
final class Features {
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 4;
    private static final int OF_A_KIND = 1 << 18;
    private static final int WORD = 0;
    private static final int PAIR = 1;
    private static final int PIECE = 2;
    private static final int CONCEPT = 3;
    private static final int CONCEPTS = 4;
    /// How much a feature of each kind counts against the others.
    private static final float[] WEIGHTS = {1.0f, 0.7f, 0.35f, 1.6f, 0.9f};

    /// Every feature is below this.
    static final int LIMIT = WEIGHTS.length * OF_A_KIND;

    private int[] found = new int[128];
    private int count;

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
                features.add(WORD, stem);
                features.add(PAIR, 31 * before + stem);
                features.addPieces("_" + word.folded() + "_");
                before = stem;
            }
        }
        features.addConcepts(meaning.concepts().stream().filter(concepts).toList());
        return features.distinct();
    }

    static float weight(int feature) {
        return WEIGHTS[feature / OF_A_KIND];
    }

    private void addPieces(String word) {
        for (int at = 0; at + SHORTEST_PIECE <= word.length(); at++) {
            int hash = 0;
            for (int length = 1; length <= LONGEST_PIECE && at + length <= word.length(); length++) {
                hash = 31 * hash + word.charAt(at + length - 1);
                if (length >= SHORTEST_PIECE) {
                    add(PIECE, 31 * hash + length);
                }
            }
        }
    }

    private void addConcepts(List<String> concepts) {
        for (int i = 0; i < concepts.size(); i++) {
            int concept = concepts.get(i).hashCode();
            add(CONCEPT, concept);
            for (int earlier = 0; earlier < i; earlier++) {
                int other = concepts.get(earlier).hashCode();
                add(CONCEPTS, 31 * Math.min(concept, other) + Math.max(concept, other));
            }
        }
    }

    private void add(int kind, int hash) {
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        int mixed = hash * 0x9E3779B9;
        found[count++] = kind * OF_A_KIND + (mixed >>> 14);
    }

    private int[] distinct() {
        Arrays.sort(found, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || found[kept - 1] != found[i]) {
                found[kept++] = found[i];
            }
        }
        return Arrays.copyOf(found, kept);
    }
}
