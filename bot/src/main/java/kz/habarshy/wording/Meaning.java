package kz.habarshy.wording;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The concepts found in a text, and where.
public record Meaning(Wording wording, List<Hit> hits) {
    public Set<String> concepts() {
        Set<String> concepts = new LinkedHashSet<>();
        hits.forEach(hit -> concepts.add(hit.concept()));
        return concepts;
    }

    public boolean has(String... anyOf) {
        return hits.stream().anyMatch(hit -> Arrays.asList(anyOf).contains(hit.concept()));
    }

    public List<Hit> of(String concept) {
        return hits.stream().filter(hit -> hit.concept().equals(concept)).toList();
    }

    /// Whether both are named with at most that many words between them, in either order, in one sentence.
    public boolean near(String one, String other, int words) {
        return of(one).stream().anyMatch(a -> of(other).stream().anyMatch(b -> near(a, b, words)));
    }

    public boolean near(Hit a, Hit b, int words) {
        boolean sameSentence = sentence(a) == sentence(b);
        int gap = a.from() < b.from() ? b.from() - a.to() : a.from() - b.to();
        return sameSentence && gap <= words;
    }

    public int sentence(Hit hit) {
        return wording.words().get(hit.from()).sentence();
    }
}
