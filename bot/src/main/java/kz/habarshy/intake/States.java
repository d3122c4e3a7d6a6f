package kz.habarshy.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.redis.RedisState;

/// The states of a partition's chats as its owner knows them; true as long as the lease is held, since nobody else
/// writes them.
final class States {
    /// Sixteen partitions of them fit a small heap, whatever waits.
    private static final int MOST = 2_000;
    /// As long as brief fields live in Redis.
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final RedisState redis;
    private final Cache<ChatKey, ChatState> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LONGEST)
            .executor(Runnable::run)
            .build();

    States(RedisState redis) {
        this.redis = redis;
    }

    /// Reads what is not known yet of these chats, all in one go.
    void prepare(Collection<ChatKey> chats) {
        List<ChatKey> missing = chats.stream()
                .distinct()
                .filter(chat -> known.getIfPresent(chat) == null)
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        read(missing).forEach(state -> known.put(state.chat(), state));
    }

    private List<ChatState> read(List<ChatKey> chats) {
        var found = redis.fieldsOf(chats, List.of(Change::chat, Change::brief));
        return IntStream.range(0, chats.size())
                .mapToObj(i -> new ChatState(chats.get(i), found.get(i)))
                .toList();
    }

    ChatState of(ChatKey chat) {
        var state = known.getIfPresent(chat);
        return state != null ? state : read(List.of(chat)).getFirst();
    }

    /// Follows what was completed. Sums are made in Redis alone, so a chat with an addition is read anew.
    void follow(List<Change> changes) {
        for (var change : changes) {
            for (var kind : List.of("chat:", "brief:")) {
                if (change.place().startsWith(kind)) {
                    apply(ChatKey.parse(change.place().substring(kind.length())), change);
                }
            }
        }
    }

    void forget() {
        known.invalidateAll();
    }

    private void apply(ChatKey chat, Change change) {
        var before = known.getIfPresent(chat);
        if (before == null) {
            return;
        }
        Map<String, String> fields = new HashMap<>(before.fields());
        switch (change) {
            case Change.Set set -> fields.put(set.field(), set.value());
            case Change.SetBriefly set -> fields.put(set.field(), set.value());
            case Change.Remove remove -> fields.remove(remove.field());
            case Change.SetOnce once -> fields.putIfAbsent(once.field(), once.value());
            case Change.Clear clear -> fields.clear();
            case Change.Add add -> {
                known.invalidate(chat);
                return;
            }
        }
        known.put(chat, new ChatState(chat, Map.copyOf(fields)));
    }
}
