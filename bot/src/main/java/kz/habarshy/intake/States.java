package kz.habarshy.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        var found = redis.fieldsOf(missing, Change::chat);
        var brief = redis.fieldsOf(missing, Change::brief);
        for (int i = 0; i < missing.size(); i++) {
            known.put(missing.get(i), state(missing.get(i), found.get(i), brief.get(i)));
        }
    }

    private static ChatState state(ChatKey chat, Map<String, String> kept, Map<String, String> brief) {
        Map<String, String> all = new HashMap<>(kept);
        all.putAll(brief);
        return new ChatState(chat, Map.copyOf(all));
    }

    ChatState of(ChatKey chat) {
        var state = known.getIfPresent(chat);
        return state != null
                ? state
                : state(chat, redis.fields(chat, Change.chat(chat)), redis.fields(chat, Change.brief(chat)));
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
