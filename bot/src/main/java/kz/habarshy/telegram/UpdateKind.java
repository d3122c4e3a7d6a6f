package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The kinds of updates that we ask for, why, and where each names its chat.
enum UpdateKind {
    /// What is said to us and, where we may read everything, what is said in the chat; also migrations.
    MESSAGE("message") {
        @Override
        JsonNode chat(JsonNode content) {
            JsonNode old = content.path("migrate_from_chat_id");
            return old.isIntegralNumber() ? old : content.at("/chat/id");
        }
    },
    /// A scam is often edited in after the message has passed unnoticed; a corrected question wants its
    /// answer.
    EDITED("edited_message") {
        @Override
        JsonNode chat(JsonNode content) {
            return content.at("/chat/id");
        }
    },
    /// Presses of our buttons.
    PRESS("callback_query") {
        @Override
        JsonNode chat(JsonNode content) {
            JsonNode chat = content.at("/message/chat/id");
            return chat.isIntegralNumber() ? chat : content.at("/from/id");
        }
    },
    /// What somebody types after our name, in any chat.
    SEARCH("inline_query") {
        @Override
        JsonNode chat(JsonNode content) {
            return content.at("/from/id");
        }
    },
    /// A call of ours in a chat that we are not in; its id may be that of another chat of ours.
    CALL("guest_message") {
        @Override
        JsonNode chat(JsonNode content) {
            return content.at("/from/id");
        }
    },
    /// That we were added, promoted, muted, removed or blocked: the only sign of it.
    PLACE("my_chat_member") {
        @Override
        JsonNode chat(JsonNode content) {
            return content.at("/chat/id");
        }
    };

    private final String field;

    UpdateKind(String field) {
        this.field = field;
    }

    /// The explicit list for Telegram; an empty one would mean a default that may change.
    static List<String> allowed() {
        return Arrays.stream(values()).map(UpdateKind::field).toList();
    }

    /// Null for an update that we did not ask for.
    static @Nullable UpdateKind of(JsonNode update) {
        for (UpdateKind kind : values()) {
            if (update.path(kind.field).isObject()) {
                return kind;
            }
        }
        return null;
    }

    String field() {
        return field;
    }

    /// The id of the chat whose inbox the content belongs in, or a node that is no number.
    abstract JsonNode chat(JsonNode content);
}
