package kz.habarshy.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.Announcements;
import kz.habarshy.redis.RedisState;

/// The few chats whose present id is not the one they were born with: new id → key for life, held by every node.
///
/// Key: `habarshy:routes` hash, for ever.
public final class Routes {
    private static final String KEY = "routes";
    private static final String TOPIC = "route";

    private final RedisState state;
    private final Announcements announcements;
    private final Map<ChatKey, ChatKey> moved = new ConcurrentHashMap<>();

    public Routes(RedisState state, Announcements announcements) {
        this.state = state;
        this.announcements = announcements;
        announcements.hear(TOPIC, this::heard);
        state.single(KEY).forEach((from, to) -> moved.put(ChatKey.parse(from), ChatKey.parse(to)));
    }

    /// The key for life of the chat that has this id at the messenger now.
    public ChatKey keyOf(Account account, long chat) {
        var key = new ChatKey(account, chat);
        return moved.getOrDefault(key, key);
    }

    /// Notes that a chat is found under another id from now on, here and on all nodes.
    void move(ChatKey chat, ChatKey newName) {
        // Here before anywhere else: what comes next under the new id must not be taken for a new chat.
        moved.put(newName, chat);
        state.setSingle(KEY, newName.toString(), chat.toString());
        announcements.say(TOPIC, newName + " " + chat);
    }

    private void heard(String pair) {
        var names = pair.split(" ");
        moved.put(ChatKey.parse(names[0]), ChatKey.parse(names[1]));
    }
}
