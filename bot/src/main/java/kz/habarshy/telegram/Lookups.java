package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.chat.Act;
import kz.habarshy.outbox.Delivery;
import kz.habarshy.outbox.DeliveryResult;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;

/// What we ask Telegram. The values of the question come back with the answer beside them; where there
/// is no answer, `problem` says why, and a person counts as no administrator.
final class Lookups {
    static final int LARGEST_FILE = 1 << 20;
    private static final int MOST_ADMINS = 10;
    private static final Set<String> ADMINS = Set.of("creator", "administrator");

    /// The person is not in the chat, or we may not look.
    private static final List<String> NOBODY = List.of(
            "user not found",
            "member not found",
            "participant_id_invalid",
            "user_id_invalid",
            "peer_id_invalid",
            "invalid user_id",
            "member list is inaccessible",
            "chat_admin_required");

    private final TelegramApi api;
    private final Identity identity;
    private final long self;
    private final PictureLookup pictures;

    Lookups(TelegramApi api, Identity identity, long self) {
        this.api = api;
        this.identity = identity;
        this.self = self;
        this.pictures = new PictureLookup(api);
    }

    /// Waits for the answer, at most 44 seconds; failures come as in TelegramApi.
    DeliveryResult answer(Delivery delivery, Act.Ask ask) throws IOException, Refused {
        return switch (ask.what()) {
            case "admin" -> admin(delivery.chatId(), ask.values());
            case "file" -> file(ask.values());
            case Act.PICTURE -> found(ask.values(), pictures.answer(ask.values()));
            case "admins" -> admins(delivery.chatId(), ask.values());
            case "rights" -> rights(delivery.chatId(), ask.values());
            default -> new DeliveryResult.Rejected("Telegram cannot be asked for " + ask.what(), true);
        };
    }

    private DeliveryResult admin(long chat, Map<String, String> values) throws IOException, Refused {
        String person = values.getOrDefault("person", "");
        if (!person.matches("\\d{1,18}")) {
            return new DeliveryResult.Rejected("Asked for an administrator without a person", true);
        }
        try {
            String status = member(chat, Long.parseLong(person)).path("status").asText();
            return found(values, Map.of("admin", Boolean.toString(ADMINS.contains(status))));
        } catch (Refused e) {
            String plain = e.refusal().plain();
            if (NOBODY.stream().anyMatch(plain::contains)) {
                return found(values, Map.of("admin", "false", "problem", "unknown"));
            }
            throw e;
        }
    }

    private DeliveryResult rights(long chat, Map<String, String> values) throws IOException, Refused {
        JsonNode member = member(chat, self);
        String status = member.path("status").asText();
        boolean admin = ADMINS.contains(status);
        boolean deletes =
                status.equals("creator") || member.path("can_delete_messages").asBoolean();
        boolean all = identity.bot().map(Bot::readsAll).orElse(false);
        return found(
                values,
                Map.of(
                        "admin", Boolean.toString(admin),
                        "readsAll", Boolean.toString(admin || all),
                        "deletes", Boolean.toString(deletes),
                        "status", status));
    }

    private DeliveryResult admins(long chat, Map<String, String> values) throws IOException, Refused {
        List<String> people = new ArrayList<>();
        for (JsonNode member :
                api.call(GetChatAdministrators.builder().chatId(chat).build())) {
            JsonNode user = member.path("user");
            if (!user.path("is_bot").asBoolean() && people.size() < MOST_ADMINS) {
                people.add(user.path("id").asText());
            }
        }
        return found(values, Map.of("admins", String.join(" ", people)));
    }

    private DeliveryResult file(Map<String, String> values) throws IOException, Refused {
        JsonNode file;
        try {
            file = api.call(new GetFile(values.getOrDefault("file", "")));
        } catch (Refused e) {
            if (e.refusal().code() == 400) {
                boolean big = e.refusal().plain().contains("too big");
                return found(values, Map.of("problem", big ? "too_large" : "gone"));
            }
            throw e;
        }
        if (file.path("file_size").asLong() > LARGEST_FILE) {
            return found(values, Map.of("problem", "too_large"));
        }
        String path = file.path("file_path").asText();
        if (path.isEmpty()) {
            return found(values, Map.of("problem", "gone"));
        }
        return text(values, api.download(path, LARGEST_FILE));
    }

    private static DeliveryResult text(Map<String, String> values, byte[] bytes) {
        if (bytes.length > LARGEST_FILE) {
            return found(values, Map.of("problem", "too_large"));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return found(values, Map.of("text", text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            return found(values, Map.of("problem", "not_utf8"));
        }
    }

    private JsonNode member(long chat, long person) throws IOException, Refused {
        return api.call(GetChatMember.builder().chatId(chat).userId(person).build());
    }

    private static DeliveryResult found(Map<String, String> asked, Map<String, String> answers) {
        var all = new LinkedHashMap<>(asked);
        all.putAll(answers);
        return new DeliveryResult.Found(Map.copyOf(all));
    }
}
