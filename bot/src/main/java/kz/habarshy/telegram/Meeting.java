package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Speaker;
import org.jspecify.annotations.Nullable;

/// Who came into a group with this message.
record Meeting(ChatKey chat, JsonNode message, Bot bot) {
    /// Null where nobody but we ourselves came.
    @Nullable
    Incoming met() {
        List<Speaker> who = new ArrayList<>();
        for (JsonNode newcomer : message.path("new_chat_members")) {
            add(who, newcomer);
        }
        return who.isEmpty() || chat.isPrivate()
                ? null
                : new Incoming.Met(
                        chat, List.copyOf(who), TelegramReader.number(message.path("message_id"), "message_id"));
    }

    private void add(List<Speaker> who, JsonNode user) {
        if (user.isObject() && user.path("id").asLong() != bot.id()) {
            who.add(Speakers.ofPerson(user));
        }
    }
}
