package kz.habarshy.answers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.habarshy.chat.Language;
import kz.habarshy.wording.Word;
import kz.habarshy.wording.Wording;

/// Tells Kazakh from Russian word by word: by letters only Kazakh has, else by words and endings seen in the pack's
/// lines.
final class LanguageGuess {
    private static final String KAZAKH_LETTERS = "әғқңөұүһі";
    private static final double SURE_BY_LETTER = 4;
    private static final double MOST_OF_A_WORD = 4;
    private static final double BOTH = 3;
    private static final double LEAST = 2.5;

    private static final int ENDING = 3;

    /// How often whole words, their beginnings and their endings were seen in each language.
    private final List<Map<String, int[]>> seen = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
    /// What each of them speaks for, the same in order.
    private final List<Evidence> speaks;

    private final int[] totals = new int[2];
    private final float unseen;

    /// The language of most words, and whether the other one is clearly there too or nothing speaks for either.
    record Guess(Language language, boolean mixed) {}

    LanguageGuess(List<String> kazakh, List<String> russian) {
        kazakh.forEach(line -> learn(line, 0));
        russian.forEach(line -> learn(line, 1));
        speaks = seen.stream().map(this::weighed).toList();
        unseen = evidence(0, 0);
    }

    private LanguageGuess(DataInputStream in) throws IOException {
        totals[0] = in.readInt();
        totals[1] = in.readInt();
        for (Map<String, int[]> kind : seen) {
            for (int left = in.readInt(); left > 0; left--) {
                kind.put(in.readUTF(), new int[] {in.readInt(), in.readInt()});
            }
        }
        speaks = seen.stream().map(this::weighed).toList();
        unseen = evidence(0, 0);
        seen.forEach(Map::clear);
    }

    /// For guessing only: what was read is not written again.
    static LanguageGuess read(DataInputStream in) throws IOException {
        return new LanguageGuess(in);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(totals[0]);
        out.writeInt(totals[1]);
        for (Map<String, int[]> kind : seen) {
            out.writeInt(kind.size());
            for (Map.Entry<String, int[]> piece : new TreeMap<>(kind).entrySet()) {
                out.writeUTF(piece.getKey());
                out.writeInt(piece.getValue()[0]);
                out.writeInt(piece.getValue()[1]);
            }
        }
    }

    private Evidence weighed(Map<String, int[]> pieces) {
        Map<String, Float> weights = new HashMap<>();
        pieces.forEach((piece, counts) -> weights.put(piece, evidence(counts[0], counts[1])));
        return new Evidence(weights);
    }

    private float evidence(int kazakh, int russian) {
        return (float) (Math.log((kazakh + 0.3) / (totals[0] + 1.0)) - Math.log((russian + 0.3) / (totals[1] + 1.0)));
    }

    Guess guess(Wording wording) {
        double kazakh = 0;
        double russian = 0;
        for (Word word : wording.words()) {
            double evidence = evidence(word);
            if (evidence > 0) {
                kazakh += evidence;
            } else {
                russian -= evidence;
            }
        }
        boolean both = kazakh >= BOTH && russian >= BOTH && Math.min(kazakh, russian) * 4 > Math.max(kazakh, russian);
        boolean unclear = Math.abs(kazakh - russian) < LEAST;
        return new Guess(kazakh > russian ? Language.KK : Language.RU, both || unclear);
    }

    /// Above zero for Kazakh, below for Russian.
    private double evidence(Word word) {
        for (int i = 0; i < word.written().length(); i++) {
            if (KAZAKH_LETTERS.indexOf(word.written().charAt(i)) >= 0) {
                return SURE_BY_LETTER;
            }
        }
        String folded = word.folded();
        double evidence = speaks.get(0).of(folded, unseen)
                + speaks.get(1).of(beginning(folded), unseen)
                + speaks.get(2).of(ending(folded), unseen);
        return Math.clamp(evidence, -MOST_OF_A_WORD, MOST_OF_A_WORD);
    }

    private void learn(String line, int language) {
        for (Word word : Wording.of(line).words()) {
            List<String> pieces = List.of(word.folded(), beginning(word.folded()), ending(word.folded()));
            for (int kind = 0; kind < pieces.size(); kind++) {
                seen.get(kind).computeIfAbsent(pieces.get(kind), key -> new int[2])[language]++;
            }
            totals[language]++;
        }
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(ENDING, word.length()));
    }

    private static String ending(String word) {
        return word.substring(Math.max(0, word.length() - ENDING));
    }
}
