package kz.habarshy.telegram;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.function.Function;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.RawText;
import kz.habarshy.chat.Standing;
import kz.habarshy.intake.UpdateReader;
import org.jspecify.annotations.Nullable;

/// Understands Telegram's raw updates; unknown fields and kinds are no error, a missing part that we
/// need is.
final class TelegramReader implements UpdateReader {
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private final ObjectMapper mapper = LibraryJson.mapper();
    private final Function<Account, Identity> bots;

    /// `bots` knows who we are in a chat.
    TelegramReader(Function<Account, Identity> bots) {
        this.bots = bots;
    }

    @Override
    public @Nullable Incoming read(ChatKey chat, RawText json) {
        JsonNode update = json instanceof UpdateTree read ? read.tree() : tree(json.text());
        UpdateKind kind = UpdateKind.of(update);
        if (kind == null) {
            return null;
        }
        JsonNode content = update.path(kind.field());
        Bot bot = bots.apply(chat.account()).bot(PATIENCE);
        return switch (kind) {
            case MESSAGE -> message(chat, content, bot);
            case EDITED -> new MessageReading(chat, content, bot, true).said();
            case PRESS -> pressed(chat, content);
            case SEARCH -> sought(chat, content);
            case CALL -> new MessageReading(chat, content, bot, false).called();
            case PLACE -> placed(chat, content, bot);
        };
    }

    private static @Nullable Incoming message(ChatKey chat, JsonNode message, Bot bot) {
        JsonNode to = message.path("migrate_to_chat_id");
        if (to.isIntegralNumber()) {
            return new Incoming.Moved(chat, to.longValue());
        }
        if (message.path("migrate_from_chat_id").isIntegralNumber()) {
            return new Incoming.Moved(chat, number(message.at("/chat/id"), "chat.id"));
        }
        Incoming met = new Meeting(chat, message, bot).met();
        return met == null ? new MessageReading(chat, message, bot, false).said() : met;
    }

    /// A message too old to be told has the date 0 and counts as none.
    private static @Nullable Incoming pressed(ChatKey chat, JsonNode query) {
        JsonNode data = query.path("data");
        if (!data.isTextual()) {
            return null;
        }
        JsonNode message = query.path("message");
        boolean told = message.path("date").asLong() > 0;
        return new Incoming.Pressed(
                chat,
                Speakers.ofPerson(query.path("from")),
                query.path("id").asText(),
                told ? message.path("message_id").asLong() : 0,
                data.asText());
    }

    /// Only the first page is offered: further ones would repeat it.
    private static @Nullable Incoming sought(ChatKey chat, JsonNode query) {
        return query.path("offset").asText().isEmpty()
                ? new Incoming.Sought(
                        chat,
                        Speakers.ofPerson(query.path("from")),
                        query.path("id").asText(),
                        query.path("query").asText())
                : null;
    }

    /// A channel is no house: null.
    private static @Nullable Incoming placed(ChatKey chat, JsonNode change, Bot bot) {
        String type = change.at("/chat/type").asText();
        if (type.equals("channel")) {
            return null;
        }
        Standing standing = standing(change.path("new_chat_member"));
        return new Incoming.Placed(
                chat,
                Speakers.ofPerson(change.path("from")),
                standing,
                standing == Standing.ADMIN || bot.readsAll() || type.equals("private"),
                type.equals("supergroup"),
                change.at("/chat/title").asText());
    }

    private static Standing standing(JsonNode member) {
        String status = member.path("status").asText();
        return switch (status) {
            case "creator", "administrator" -> Standing.ADMIN;
            case "member" -> Standing.MEMBER;
            case "restricted" -> {
                boolean here = member.path("is_member").asBoolean();
                boolean speaks = member.path("can_send_messages").asBoolean();
                yield !here ? Standing.GONE : speaks ? Standing.MEMBER : Standing.MUTED;
            }
            case "left", "kicked" -> Standing.GONE;
            default -> throw new IllegalArgumentException("Unknown status of ours: " + Redacted.text(status));
        };
    }

    JsonNode tree(String json) {
        try {
            JsonNode tree = mapper.readTree(json);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            @Nullable JsonLocation place = e.getLocation();
            throw new IllegalArgumentException(
                    place == null ? "JSON beyond all measure" : "Not JSON, near character " + place.getCharOffset());
        }
        throw new IllegalArgumentException("Not a JSON object");
    }

    static long number(JsonNode node, String name) {
        if (!node.isIntegralNumber()) {
            throw new IllegalArgumentException("No number in " + name);
        }
        return node.longValue();
    }
}
