package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Shown;
import kz.habarshy.chat.Speaker;

/// Who spoke. Behind a group's or a channel's name stands an account of Telegram's that is nobody.
final class Speakers {
    private Speakers() {}

    static Speaker ofPerson(JsonNode user) {
        long id = TelegramReader.number(user.path("id"), "from.id");
        return new Speaker(
                new PersonId(id), user.path("is_bot").asBoolean(), false, false, language(user), shown(user));
    }

    static Speaker ofMessage(JsonNode message) {
        JsonNode sender = message.path("sender_chat");
        boolean forwarded = message.path("is_automatic_forward").asBoolean();
        if (!sender.isObject() && !forwarded) {
            return ofPerson(message.path("from"));
        }
        boolean group = sender.path("id").asLong() == message.at("/chat/id").asLong() && !forwarded;
        JsonNode user = message.path("from");
        long id = user.path("id").isIntegralNumber()
                ? user.path("id").longValue()
                : sender.path("id").asLong();
        return new Speaker(
                new PersonId(id), false, group, !group, language(user), group ? Shown.NOTHING : shown(sender));
    }

    /// A channel has a title, a person has names.
    private static Shown shown(JsonNode account) {
        String names = account.path("first_name").asText() + " "
                + account.path("last_name").asText();
        String title = account.path("title").isTextual() ? account.path("title").asText() : names;
        return new Shown(account.path("username").asText(), title.strip());
    }

    /// The two letters of `kk` or `pt-br`, else nothing.
    private static String language(JsonNode user) {
        String code = user.path("language_code").asText().toLowerCase(Locale.ROOT);
        int end = code.indexOf('-') < 0 ? code.length() : code.indexOf('-');
        return end == 2 ? code.substring(0, 2) : "";
    }
}
