package kz.habarshy.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
    private static final int MOST = 20_000;

    private final RedisState redis;
    private final Cache<ChatKey, ChatState> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

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
        for (int i = 0; i < missing.size(); i++) {
            known.put(missing.get(i), new ChatState(missing.get(i), found.get(i)));
        }
    }

    ChatState of(ChatKey chat) {
        var state = known.getIfPresent(chat);
        return state != null ? state : new ChatState(chat, redis.fields(chat, Change.chat(chat)));
    }

    /// Follows what was completed. Sums are made in Redis alone, so a chat with an addition is read anew.
    void follow(List<Change> changes) {
        for (var change : changes) {
            if (change.place().startsWith("chat:")) {
                apply(ChatKey.parse(change.place().substring("chat:".length())), change);
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
