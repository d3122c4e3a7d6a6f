package kz.habarshy.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The concepts found in a text, and where; `named` holds the same hits by concept.
public record Meaning(Wording wording, List<Hit> hits, Map<String, List<Hit>> named) {
    Meaning(Wording wording, List<Hit> hits) {
        this(wording, hits, new LinkedHashMap<>());
        hits.forEach(hit -> named.computeIfAbsent(hit.concept(), concept -> new ArrayList<>(2))
                .add(hit));
    }

    public Set<String> concepts() {
        return named.keySet();
    }

    public boolean has(String... anyOf) {
        for (String concept : anyOf) {
            if (named.containsKey(concept)) {
                return true;
            }
        }
        return false;
    }

    public List<Hit> of(String concept) {
        return named.getOrDefault(concept, List.of());
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
