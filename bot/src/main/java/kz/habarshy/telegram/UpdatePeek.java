package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kz.habarshy.chat.Account;
import kz.habarshy.intake.Arrival;
import org.jspecify.annotations.Nullable;

/// A first look at a raw update: only its id, its chat and, of a press, what makes it the same press.
final class UpdatePeek {
    private final Account account;

    UpdatePeek(Account account) {
        this.account = account;
    }

    /// Null for an update of no interest; throws IllegalArgumentException for one without id or chat.
    @Nullable
    Arrival look(JsonNode update) {
        JsonNode id = update.path("update_id");
        if (!id.isIntegralNumber()) {
            throw new IllegalArgumentException("An update without update_id");
        }
        UpdateKind kind = UpdateKind.of(update);
        if (kind == null) {
            return null;
        }
        JsonNode content = update.path(kind.field());
        JsonNode chat = kind.chat(content);
        if (!chat.isIntegralNumber()) {
            throw new IllegalArgumentException("Update " + id.longValue() + " (" + kind.field() + ") names no chat");
        }
        String press = kind == UpdateKind.PRESS ? press(content) : "";
        return new Arrival(account, id.longValue(), chat.longValue(), press, new UpdateTree(update));
    }

    /// A page that was turned since is another one: the way back to it is a new press.
    private static String press(JsonNode query) {
        String place = query.at("/message/chat/id").asText() + ":"
                + query.at("/message/message_id").asText()
                + query.at("/message/ephemeral_message_id").asText()
                + query.path("inline_message_id").asText();
        String edition = query.at("/message/edit_date").asText();
        return query.at("/from/id").asText() + "|" + place + "|" + edition + "|"
                + hash(query.path("data").asText());
    }

    private static String hash(String data) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(data.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
