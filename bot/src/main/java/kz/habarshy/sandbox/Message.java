package kz.habarshy.sandbox;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/// A message as Telegram writes it; `bot` is the id of the bot that sent it, 0 for people. The tree is never changed:
/// an edit is a new message under the old id.
record Message(long id, ObjectNode wire, long bot, Instant at, Instant shown) {

    String text() {
        return wire.path("text").asString(wire.path("caption").asString(""));
    }

    boolean isService() {
        return !wire.has("text")
                && (wire.has("new_chat_members")
                        || wire.has("left_chat_member")
                        || wire.has("migrate_to_chat_id")
                        || wire.has("migrate_from_chat_id")
                        || wire.has("forum_topic_created")
                        || wire.has("forum_topic_closed")
                        || wire.has("new_chat_title")
                        || wire.has("pinned_message"));
    }

    Message with(ObjectNode changed) {
        return new Message(id, changed, bot, at, shown);
    }

    /// The message as it stands inside a reply: without the one it replies to itself.
    ObjectNode quoted() {
        ObjectNode copy = wire.deepCopy();
        copy.remove("reply_to_message");
        return copy;
    }
}
