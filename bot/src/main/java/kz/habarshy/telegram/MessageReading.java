package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.habarshy.chat.Attachment;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Speaker;
import org.jspecify.annotations.Nullable;

/// One message being read.
final class MessageReading {
    private static final String CHECK = "/check";
    private final ChatKey chat;
    private final JsonNode message;
    private final Bot bot;
    private final boolean edited;
    private final JsonNode replied;

    MessageReading(ChatKey chat, JsonNode message, Bot bot, boolean edited) {
        this.chat = chat;
        this.message = message;
        this.bot = bot;
        this.edited = edited;
        this.replied = replied(message);
    }

    /// Null for what nobody said to us or the chat: service messages, other bots' doings, commands of
    /// other bots.
    @Nullable
    Incoming said() {
        Attachment attachment = Attachments.of(message);
        Wording wording = Wording.of(message);
        boolean something = wording.isPresent() || attachment != null;
        if (!something
                || message.path("via_bot").isObject()
                || message.path("date").asLong() <= 0) {
            return null;
        }
        Addressing addressing = Addressing.of(wording, bot);
        if (addressing.toAnother()) {
            return null;
        }
        return new Incoming.Said(
                chat,
                Speakers.ofMessage(message),
                TelegramReader.number(message.path("message_id"), "message_id"),
                addressing.text(),
                isPrivate() || addressing.toUs() || isAnswerToUs(),
                edited,
                isForwarded(),
                links(wording, addressing.text()),
                answered(),
                repliedText(),
                topic(),
                attachment);
    }

    /// Null for a call without the id that answers it, and for what another bot says.
    @Nullable
    Incoming called() {
        String call = message.path("guest_query_id").asText();
        Speaker by = Speakers.ofMessage(message);
        if (call.isEmpty() || by.bot()) {
            return null;
        }
        String text = Addressing.of(Wording.of(message), bot).text();
        return new Incoming.Called(chat, by, call, text, repliedText());
    }

    private boolean isPrivate() {
        return message.at("/chat/type").asText().equals("private");
    }

    private boolean isForwarded() {
        return message.path("forward_origin").isObject()
                || message.path("forward_date").isNumber();
    }

    private @Nullable Long answered() {
        return replied.isMissingNode()
                ? null
                : Long.valueOf(replied.path("message_id").asLong());
    }

    private @Nullable Long topic() {
        JsonNode thread = message.path("message_thread_id");
        boolean inTopic = message.path("is_topic_message").asBoolean() && thread.isIntegralNumber();
        return inTopic ? Long.valueOf(thread.longValue()) : null;
    }

    private boolean isAnswerToUs() {
        return replied.at("/from/id").asLong() == bot.id()
                && !replied.path("sender_chat").isObject();
    }

    /// In a topic every message "answers" the one that opened the topic; that is no answer.
    private static JsonNode replied(JsonNode message) {
        JsonNode replied = message.path("reply_to_message");
        return replied.has("forum_topic_created") ? replied.path("none") : replied;
    }

    /// The quoted part where the message itself stands in another chat; null without an answered
    /// message.
    private @Nullable String repliedText() {
        JsonNode quote = message.at("/quote/text");
        if (replied.isMissingNode()) {
            return quote.isTextual() ? quote.asText() : null;
        }
        return Wording.of(replied).text();
    }

    /// Whoever asks to check the message answered means its addresses too.
    private List<String> links(Wording wording, String text) {
        Set<String> links = new LinkedHashSet<>(Links.of(message, wording));
        if (text.startsWith(CHECK) && !replied.isMissingNode()) {
            links.addAll(Links.of(replied, Wording.of(replied)));
        }
        return List.copyOf(links);
    }
}
