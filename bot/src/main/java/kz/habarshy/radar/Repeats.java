package kz.habarshy.radar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Doubtful messages of the last day, in the memory of this node alone and a bounded number of them: what one house
/// alone has is told to nobody. A message in more houses than there are nodes is in two houses of one node.
final class Repeats {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST = 40_000;

    private final Cache<String, Sighting> first =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    /// This sighting, after the one of the house that had the like of it first; none where no other house has.
    List<Sighting> with(Sighting sighting) {
        List<Sighting> known = new ArrayList<>();
        for (String trace : sighting.traces()) {
            Sighting before = first.asMap().putIfAbsent(trace, sighting);
            if (before != null && !before.house().equals(sighting.house()) && known.isEmpty()) {
                known.add(before);
            }
        }
        if (!known.isEmpty()) {
            known.add(sighting);
        }
        return List.copyOf(known);
    }
}
