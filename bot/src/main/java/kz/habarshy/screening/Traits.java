package kz.habarshy.screening;

import java.util.List;
import kz.habarshy.screening.Check.Finding;
import kz.habarshy.wording.HashedFeatures;
import kz.habarshy.wording.Hit;
import kz.habarshy.wording.Word;

/// What a message is compared by: pieces of words, neighbouring words, concepts, signs and what it does, each as a
/// number.
final class Traits {
    private static final int PIECE = 0;
    private static final int PAIR = 1;
    private static final int CONCEPT = 2;
    private static final int CONCEPTS = 3;
    private static final int ACT = 4;
    /// How much a trait of each kind counts against the others.
    private static final float[] WEIGHTS = {0.4f, 0.7f, 2.5f, 1.5f, 6.0f};

    /// Every trait is below this.
    static final int LIMIT = HashedFeatures.limit(WEIGHTS.length);

    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;
    private static final int STEM = 5;
    private static final int STEPS = 3;
    private static final int NEIGHBOURS = 6;

    private final HashedFeatures found = new HashedFeatures();

    private Traits() {}

    /// Ascending, each once.
    static int[] of(Reading reading) {
        return read(reading).found.distinct();
    }

    /// What the message looks like too: the pack's examples are typed by its writers and teach nothing about that.
    static int[] withLooks(Reading reading) {
        Traits traits = read(reading);
        Looks.of(reading.scene().message()).forEach(look -> traits.found.add(CONCEPTS, look.hashCode()));
        return traits.found.distinct();
    }

    private static Traits read(Reading reading) {
        Traits traits = new Traits();
        traits.addWords(reading.scene().meaning().wording().words());
        traits.addJoined(reading.scene().meaning().wording().words());
        traits.addConcepts(reading.scene());
        for (Finding finding : reading.findings()) {
            traits.found.add(ACT, finding.sign().hashCode());
        }
        traits.found.add(ACT, reading.act().name().hashCode());
        traits.found.add(ACT, reading.scene().asksSomething() ? 1 : 2);
        for (Address address : reading.scene().addresses()) {
            traits.found.add(ACT, address.kind().name().hashCode());
        }
        return traits;
    }

    static float weight(int trait) {
        return WEIGHTS[HashedFeatures.kind(trait)];
    }

    static int[] of(Word word) {
        Traits traits = new Traits();
        traits.addPieces("_" + written(word) + "_", SHORTEST_PIECE);
        return traits.found.distinct();
    }

    private void addWords(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            addPieces("_" + written(words.get(i)) + "_", SHORTEST_PIECE);
            for (int step = 1; step < STEPS && i + step < words.size(); step++) {
                found.add(PAIR, 31 * stem(words.get(i)) + stem(words.get(i + step)));
            }
        }
    }

    /// Pieces over the gaps between words: a word broken into scraps still shows.
    private void addJoined(List<Word> words) {
        var joined = new StringBuilder();
        words.forEach(word -> joined.append(written(word)));
        addPieces(joined.toString(), LONGEST_PIECE);
    }

    private void addConcepts(Scene scene) {
        List<Hit> hits = scene.meaning().hits();
        for (int i = 0; i < hits.size(); i++) {
            int one = hits.get(i).concept().hashCode();
            found.add(CONCEPT, one);
            for (int j = i + 1; j < hits.size(); j++) {
                if (scene.meaning().near(hits.get(i), hits.get(j), NEIGHBOURS)) {
                    found.add(CONCEPTS, 31 * one + hits.get(j).concept().hashCode());
                }
            }
        }
    }

    private static String written(Word word) {
        return Character.isDigit(word.folded().charAt(0)) ? "0" : word.folded();
    }

    private static int stem(Word word) {
        String written = written(word);
        return written.substring(0, Math.min(STEM, written.length())).hashCode();
    }

    private void addPieces(String word, int shortest) {
        found.addPieces(PIECE, word, shortest, LONGEST_PIECE);
    }
}
