package kz.habarshy.answers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Word;

/// What the classifier sees of a text: stems, neighbouring stems, pieces of words, concepts and pairs of concepts.
final class Features {
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 4;

    private Features() {}

    static Set<String> of(Meaning meaning) {
        return of(meaning, word -> true, concept -> true);
    }

    static Set<String> of(Meaning meaning, Predicate<Word> words, Predicate<String> concepts) {
        Set<String> features = new LinkedHashSet<>();
        String before = "^";
        for (Word word : meaning.wording().words()) {
            if (words.test(word)) {
                features.add("w" + word.stem());
                features.add("b" + before + " " + word.stem());
                before = word.stem();
                addPieces("_" + word.folded() + "_", features);
            }
        }
        addConcepts(meaning.concepts().stream().filter(concepts).toList(), features);
        return features;
    }

    private static void addPieces(String word, Set<String> features) {
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int at = 0; at + length <= word.length(); at++) {
                features.add("p" + word.substring(at, at + length));
            }
        }
    }

    private static void addConcepts(List<String> concepts, Set<String> features) {
        List<String> earlier = new ArrayList<>();
        for (String concept : concepts) {
            features.add("c" + concept);
            for (String other : earlier) {
                features.add(concept.compareTo(other) < 0 ? "d" + concept + " " + other : "d" + other + " " + concept);
            }
            earlier.add(concept);
        }
    }

    /// How much a feature of this kind counts against the others.
    static float weight(String feature) {
        return switch (feature.charAt(0)) {
            case 'w' -> 1.0f;
            case 'b' -> 0.7f;
            case 'c' -> 1.6f;
            case 'd' -> 0.9f;
            default -> 0.35f;
        };
    }
}
