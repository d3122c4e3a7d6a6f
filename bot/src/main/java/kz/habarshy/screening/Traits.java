package kz.habarshy.screening;

import java.util.Arrays;
import java.util.List;
import kz.habarshy.screening.Check.Finding;
import kz.habarshy.wording.Hit;
import kz.habarshy.wording.Word;

/// What a message is compared by: pieces of words, neighbouring words, concepts, signs and what it does, each as a
/// number; two of a kind that share a number seldom harm among a quarter of a million.
final class Traits {
    private static final int OF_A_KIND = 1 << 18;
    private static final int PIECE = 0;
    private static final int PAIR = 1;
    private static final int CONCEPT = 2;
    private static final int CONCEPTS = 3;
    private static final int ACT = 4;
    /// How much a trait of each kind counts against the others.
    private static final float[] WEIGHTS = {0.4f, 0.7f, 2.5f, 1.5f, 6.0f};

    /// Every trait is below this.
    static final int LIMIT = WEIGHTS.length * OF_A_KIND;

    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;
    private static final int STEM = 5;
    private static final int SPREAD = 0x9E3779B9;
    private static final int TOP_BITS = 14;
    private static final int STEPS = 3;
    private static final int NEIGHBOURS = 6;

    private int[] found = new int[256];
    private int count;

    private Traits() {}

    /// Ascending, each once.
    static int[] of(Reading reading) {
        return read(reading).distinct();
    }

    /// What the message looks like too: the pack's examples are typed by its writers and teach nothing about that.
    static int[] withLooks(Reading reading) {
        Traits traits = read(reading);
        Looks.of(reading.scene().message()).forEach(look -> traits.add(CONCEPTS, look.hashCode()));
        return traits.distinct();
    }

    private static Traits read(Reading reading) {
        Traits traits = new Traits();
        traits.addWords(reading.scene().meaning().wording().words());
        traits.addJoined(reading.scene().meaning().wording().words());
        traits.addConcepts(reading.scene());
        for (Finding finding : reading.findings()) {
            traits.add(ACT, finding.sign().hashCode());
        }
        traits.add(ACT, reading.act().name().hashCode());
        traits.add(ACT, reading.scene().asksSomething() ? 1 : 2);
        for (Address address : reading.scene().addresses()) {
            traits.add(ACT, address.kind().name().hashCode());
        }
        return traits;
    }

    static float weight(int trait) {
        return WEIGHTS[trait / OF_A_KIND];
    }

    static int[] of(Word word) {
        Traits traits = new Traits();
        traits.addPieces("_" + written(word) + "_", SHORTEST_PIECE);
        return traits.distinct();
    }

    private void addWords(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            addPieces("_" + written(words.get(i)) + "_", SHORTEST_PIECE);
            for (int step = 1; step < STEPS && i + step < words.size(); step++) {
                add(PAIR, 31 * stem(words.get(i)) + stem(words.get(i + step)));
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
            add(CONCEPT, one);
            for (int j = i + 1; j < hits.size(); j++) {
                if (scene.meaning().near(hits.get(i), hits.get(j), NEIGHBOURS)) {
                    add(CONCEPTS, 31 * one + hits.get(j).concept().hashCode());
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
        for (int at = 0; at + shortest <= word.length(); at++) {
            int hash = 0;
            for (int length = 1; length <= LONGEST_PIECE && at + length <= word.length(); length++) {
                hash = 31 * hash + word.charAt(at + length - 1);
                if (length >= shortest) {
                    add(PIECE, 31 * hash + length);
                }
            }
        }
    }

    private void add(int kind, int hash) {
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = kind * OF_A_KIND + (hash * SPREAD >>> TOP_BITS);
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
