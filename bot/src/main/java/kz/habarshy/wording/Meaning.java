package kz.habarshy.wording;

import java.util.ArrayList;
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
        for (Hit hit : hits) {
            for (String concept : anyOf) {
                if (hit.concept().equals(concept)) {
                    return true;
                }
            }
        }
        return false;
    }

    public List<Hit> of(String concept) {
        List<Hit> named = new ArrayList<>();
        for (Hit hit : hits) {
            if (hit.concept().equals(concept)) {
                named.add(hit);
            }
        }
        return named;
    }

    /// Whether both are named with at most that many words between them, in either order, in one sentence.
    public boolean near(String one, String other, int words) {
        return has(one)
                && has(other)
                && of(one).stream().anyMatch(a -> of(other).stream().anyMatch(b -> near(a, b, words)));
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
