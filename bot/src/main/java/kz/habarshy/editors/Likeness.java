package kz.habarshy.editors;

import java.util.HashSet;
import java.util.Set;
import kz.habarshy.wording.Word;
import kz.habarshy.wording.Wording;

/// How much two questions are alike: the share of three-letter pieces that they have in common, whatever the keyboard.
record Likeness(Set<String> pieces) {
    private static final int PIECE = 3;
    private static final double ALIKE = 0.55;

    static Likeness of(String text) {
        Set<String> pieces = new HashSet<>();
        for (Word word : Wording.of(text).words()) {
            String padded = "_" + word.folded() + "_";
            for (int at = 0; at + PIECE <= padded.length(); at++) {
                pieces.add(padded.substring(at, at + PIECE));
            }
        }
        return new Likeness(pieces);
    }

    /// From 0, nothing in common, to 1.
    double to(Likeness other) {
        long common = pieces.stream().filter(other.pieces::contains).count();
        long all = pieces.size() + other.pieces.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    boolean alike(Likeness other) {
        return to(other) >= ALIKE;
    }
}
