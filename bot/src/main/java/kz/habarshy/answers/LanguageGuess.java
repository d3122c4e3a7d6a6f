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

    private final Map<String, double[]> counts = new HashMap<>();
    private final double[] totals = new double[2];

    /// The language of most words, and whether the other one is clearly there too or nothing speaks for either.
    record Guess(Language language, boolean mixed) {}

    LanguageGuess(List<String> kazakh, List<String> russian) {
        kazakh.forEach(line -> learn(line, 0));
        russian.forEach(line -> learn(line, 1));
    }

    private LanguageGuess() {}

    static LanguageGuess read(DataInputStream in) throws IOException {
        LanguageGuess guess = new LanguageGuess();
        guess.totals[0] = in.readInt();
        guess.totals[1] = in.readInt();
        for (int left = in.readInt(); left > 0; left--) {
            guess.counts.put(in.readUTF(), new double[] {in.readInt(), in.readInt()});
        }
        return guess;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt((int) totals[0]);
        out.writeInt((int) totals[1]);
        out.writeInt(counts.size());
        for (Map.Entry<String, double[]> piece : new TreeMap<>(counts).entrySet()) {
            out.writeUTF(piece.getKey());
            out.writeInt((int) piece.getValue()[0]);
            out.writeInt((int) piece.getValue()[1]);
        }
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
        if (word.written().chars().anyMatch(c -> KAZAKH_LETTERS.indexOf(c) >= 0)) {
            return SURE_BY_LETTER;
        }
        double evidence = 0;
        for (String piece : pieces(word)) {
            double[] seen = counts.getOrDefault(piece, new double[2]);
            evidence += Math.log((seen[0] + 0.3) / (totals[0] + 1)) - Math.log((seen[1] + 0.3) / (totals[1] + 1));
        }
        return Math.clamp(evidence, -MOST_OF_A_WORD, MOST_OF_A_WORD);
    }

    private void learn(String line, int language) {
        for (Word word : Wording.of(line).words()) {
            for (String piece : pieces(word)) {
                counts.computeIfAbsent(piece, key -> new double[2])[language]++;
            }
            totals[language]++;
        }
    }

    private static List<String> pieces(Word word) {
        String folded = word.folded();
        int length = folded.length();
        return List.of(
                "=" + folded,
                "<" + folded.substring(0, Math.min(3, length)),
                ">" + folded.substring(Math.max(0, length - 3)));
    }
}
