package kz.habarshy.sandbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A bot account: its name, what it may read, what waits for it and what it set about itself.
final class Bot {
    private final long id;
    private final Updates updates;
    private final Pace pace = new Pace();
    private final Map<String, JsonNode> profile = new ConcurrentHashMap<>();
    private volatile String username;
    private volatile String name;
    private volatile boolean readsAll = true;
    private volatile boolean revoked;

    Bot(long id, String username, String name, long firstUpdate) {
        this.id = id;
        this.username = username;
        this.name = name;
        this.updates = new Updates(firstUpdate);
    }

    long id() {
        return id;
    }

    String username() {
        return username;
    }

    void call(String newUsername, String newName) {
        username = newUsername;
        name = newName;
    }

    Updates updates() {
        return updates;
    }

    Pace pace() {
        return pace;
    }

    /// What the bot said about itself: commands and descriptions, by method, scope and language.
    Map<String, JsonNode> profile() {
        return profile;
    }

    boolean readsAll() {
        return readsAll;
    }

    void readAll(boolean newReadsAll) {
        readsAll = newReadsAll;
    }

    boolean isRevoked() {
        return revoked;
    }

    void revoke(boolean newRevoked) {
        revoked = newRevoked;
    }

    /// The bot as a user in messages.
    ObjectNode wire() {
        return Json.object()
                .put("id", id)
                .put("is_bot", true)
                .put("first_name", name)
                .put("username", username);
    }

    /// The bot as getMe tells it.
    ObjectNode fullWire() {
        return wire().put("can_join_groups", true)
                .put("can_read_all_group_messages", readsAll)
                .put("supports_inline_queries", true)
                .put("supports_guest_queries", true)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }
}
