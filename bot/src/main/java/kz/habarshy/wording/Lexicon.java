package kz.habarshy.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Concepts by the words that name them: `word`, `begin*`, or several of these in a row.
public final class Lexicon {
    private static final int SHORTEST_BEGINNING = 2;

    private final Map<String, List<Pattern>> exact = new HashMap<>();
    private final Map<String, List<Pattern>> beginnings = new HashMap<>();
    private final int longestBeginning;

    private record Part(String folded, boolean beginning) {
        private boolean fits(Word word) {
            return beginning ? word.folded().startsWith(folded) : word.folded().equals(folded);
        }
    }

    private record Pattern(String concept, List<Part> parts) {}

    private Lexicon(Map<String, List<String>> concepts) {
        concepts.forEach((concept, wordings) -> wordings.forEach(wording -> add(concept, wording)));
        longestBeginning =
                beginnings.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /// Spelling of the words does not matter: they are folded like the texts.
    public static Lexicon of(Map<String, List<String>> concepts) {
        return new Lexicon(concepts);
    }

    /// Every place where a concept is named; places may overlap.
    public Meaning meaning(Wording wording) {
        List<Hit> hits = new ArrayList<>();
        List<Word> words = wording.words();
        for (int i = 0; i < words.size(); i++) {
            String folded = words.get(i).folded();
            collect(exact.getOrDefault(folded, List.of()), words, i, hits);
            int longest = Math.min(folded.length(), longestBeginning);
            for (int length = SHORTEST_BEGINNING; length <= longest; length++) {
                collect(beginnings.getOrDefault(folded.substring(0, length), List.of()), words, i, hits);
            }
        }
        return new Meaning(wording, List.copyOf(hits));
    }

    private static void collect(List<Pattern> patterns, List<Word> words, int at, List<Hit> hits) {
        for (Pattern pattern : patterns) {
            int end = at + pattern.parts().size();
            if (end <= words.size() && fits(pattern, words, at)) {
                hits.add(new Hit(pattern.concept(), at, end));
            }
        }
    }

    private static boolean fits(Pattern pattern, List<Word> words, int at) {
        for (int i = 1; i < pattern.parts().size(); i++) {
            if (!pattern.parts().get(i).fits(words.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    private void add(String concept, String wording) {
        List<Part> parts =
                Arrays.stream(wording.trim().split("\\s+")).map(Lexicon::part).toList();
        Part first = parts.getFirst();
        Map<String, List<Pattern>> index = first.beginning() ? beginnings : exact;
        index.computeIfAbsent(first.folded(), key -> new ArrayList<>()).add(new Pattern(concept, parts));
    }

    private static Part part(String text) {
        boolean beginning = text.endsWith("*");
        String word = beginning ? text.substring(0, text.length() - 1) : text;
        return new Part(Folding.folded(Cleaning.cleaned(word)), beginning);
    }
}
