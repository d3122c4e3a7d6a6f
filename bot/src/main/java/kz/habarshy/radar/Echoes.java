package kz.habarshy.radar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.warnings.ManyChats;

/// In how many houses a suspicious text stood within a day, in the memory of this node alone and a bounded number of
/// texts: enough to weigh the next one, too little to tell which houses. Staff hear of lures by `Repeats` and `Lures`.
final class Echoes implements ManyChats {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST = 40_000;
    private static final int MANY = 3;

    private final Cache<String, Set<Integer>> houses =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    @Override
    public boolean have(String print, ChatKey chat) {
        Set<Integer> known = houses.get(print, _ -> ConcurrentHashMap.newKeySet());
        if (known.size() < MANY) {
            known.add(chat.hashCode());
        }
        return known.size() >= MANY;
    }
}
