package kz.habarshy.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Concepts by the words that name them: `word`, `begin*`, or several of these in a row.
public final class Lexicon {
    private static final int SHORTEST_BEGINNING = 2;
    /// By so many first letters a beginning is looked up; a shorter one by all of its own.
    private static final int INDEXED = 4;
    private static final int HASHES = 1 << 15;

    private final Map<String, List<Pattern>> exact = new HashMap<>();
    /// By the first letters, the shorter before the longer.
    private final Map<String, List<Pattern>> beginnings = new HashMap<>();
    /// Marks the hashes of the keys of both: most words of a text begin none of them, and need not be looked up.
    private final BitSet known = new BitSet(HASHES);
    private final boolean forgiving;

    private record Part(String key, boolean beginning, boolean heard) {
        private boolean fits(Said said, int at) {
            String word = heard ? said.heard()[at] : said.folded()[at];
            return beginning ? word.startsWith(key) : word.equals(key);
        }
    }

    /// A text's words as folded, and as heard.
    private record Said(String[] folded, String[] heard) {
        private static Said of(Wording wording, boolean forgiving) {
            String[] folded = new String[wording.words().size()];
            Arrays.setAll(folded, at -> wording.words().get(at).folded());
            if (!forgiving) {
                return new Said(folded, folded);
            }
            String[] heard = new String[folded.length];
            Arrays.setAll(heard, at -> Hearing.heard(folded[at]));
            return new Said(folded, heard);
        }
    }

    private record Pattern(String concept, List<Part> parts) {}

    private Lexicon(Map<String, List<String>> concepts, boolean forgiving) {
        this.forgiving = forgiving;
        concepts.forEach((concept, wordings) -> wordings.forEach(wording -> add(concept, wording)));
        beginnings
                .values()
                .forEach(patterns -> patterns.sort(Comparator.comparingInt(
                        pattern -> pattern.parts().getFirst().key().length())));
    }

    /// Spelling of the words does not matter: they are folded like the texts.
    public static Lexicon of(Map<String, List<String>> concepts) {
        return new Lexicon(concepts, false);
    }

    /// Hears long words also where their vowels are written by ear: «перепесь», «пороль».
    public static Lexicon forgiving(Map<String, List<String>> concepts) {
        return new Lexicon(concepts, true);
    }

    /// Every place where a concept is named; places may overlap.
    public Meaning meaning(Wording wording) {
        List<Hit> hits = new ArrayList<>();
        Said said = Said.of(wording, forgiving);
        for (int i = 0; i < said.folded().length; i++) {
            collect(said.folded()[i], said, i, hits);
            if (!said.heard()[i].equals(said.folded()[i])) {
                collect(said.heard()[i], said, i, hits);
            }
        }
        return new Meaning(wording, List.copyOf(hits));
    }

    private void collect(String word, Said said, int at, List<Hit> hits) {
        if (known.get(mark(word.hashCode()))) {
            collect(exact.getOrDefault(word, List.of()), said, at, hits);
        }
        int hash = 0;
        for (int letters = 1; letters <= Math.min(INDEXED, word.length()); letters++) {
            // The hash of these letters as a text of their own.
            hash = 31 * hash + word.charAt(letters - 1);
            if (letters >= SHORTEST_BEGINNING && known.get(mark(hash))) {
                collect(beginnings.getOrDefault(word.substring(0, letters), List.of()), said, at, hits);
            }
        }
    }

    private static int mark(int hash) {
        return hash * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(HASHES) + 1;
    }

    private static void collect(List<Pattern> patterns, Said said, int at, List<Hit> hits) {
        for (Pattern pattern : patterns) {
            int to = at + pattern.parts().size();
            if (to <= said.folded().length && fits(pattern, said, at)) {
                Hit hit = new Hit(pattern.concept(), at, to);
                if (!hits.contains(hit)) {
                    hits.add(hit);
                }
            }
        }
    }

    private static boolean fits(Pattern pattern, Said said, int at) {
        for (int i = 0; i < pattern.parts().size(); i++) {
            if (!pattern.parts().get(i).fits(said, at + i)) {
                return false;
            }
        }
        return true;
    }

    private void add(String concept, String wording) {
        List<Part> parts =
                Arrays.stream(wording.trim().split("\\s+")).map(this::part).toList();
        Part first = parts.getFirst();
        Pattern pattern = new Pattern(concept, parts);
        if (!first.beginning()) {
            index(exact, first.key(), pattern);
        } else if (first.key().length() >= SHORTEST_BEGINNING) {
            String letters =
                    first.key().substring(0, Math.min(INDEXED, first.key().length()));
            index(beginnings, letters, pattern);
        }
    }

    private void index(Map<String, List<Pattern>> place, String key, Pattern pattern) {
        place.computeIfAbsent(key, any -> new ArrayList<>()).add(pattern);
        known.set(mark(key.hashCode()));
    }

    private Part part(String text) {
        boolean beginning = text.endsWith("*");
        String word = beginning ? text.substring(0, text.length() - 1) : text;
        String folded = Folding.folded(Cleaning.cleaned(word));
        boolean heard = forgiving && folded.length() >= Hearing.SHORTEST;
        return new Part(heard ? Hearing.heard(folded) : folded, beginning, heard);
    }
}
