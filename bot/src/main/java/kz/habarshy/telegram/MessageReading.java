package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.chat.Attachment;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Origin;
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
    private final Wording wording;

    MessageReading(ChatKey chat, JsonNode message, Bot bot, boolean edited) {
        this.chat = chat;
        this.message = message;
        this.bot = bot;
        this.edited = edited;
        this.replied = replied(message);
        this.wording = Wording.of(message);
    }

    /// Null for what nobody said to us or the chat: service messages, other bots' doings, commands of
    /// other bots.
    @Nullable
    Incoming said() {
        Addressing addressing = Addressing.of(wording, bot);
        Attachment attachment = attachment(addressing);
        boolean nothing = isNothing(attachment)
                || addressing.toAnother() && addressing.text().isEmpty();
        return nothing ? null : said(addressing, attachment, Shown.of(message, wording));
    }

    /// Whoever asks to check the message answered means its picture.
    private @Nullable Attachment attachment(Addressing addressing) {
        Attachment own = Attachments.of(message);
        Attachment asked = own == null && addressing.text().startsWith(CHECK) ? Attachments.of(replied) : null;
        return asked == null || asked.picture().isEmpty() ? own : asked;
    }

    private boolean isNothing(@Nullable Attachment attachment) {
        boolean something = wording.isPresent()
                || attachment != null
                || message.path("rich_message").isObject();
        boolean ours = message.at("/via_bot/id").asLong() == bot.id();
        return !something
                || isVia() && (ours || isPrivate())
                || message.path("date").asLong() <= 0;
    }

    private Incoming said(Addressing addressing, @Nullable Attachment attachment, Shown shown) {
        return new Incoming.Said(
                chat,
                Speakers.ofMessage(message),
                TelegramReader.number(message.path("message_id"), "message_id"),
                addressing.text(),
                isPrivate() || addressing.toUs() || isAnswerToUs(),
                edited,
                isForwarded() || isVia(),
                links(shown, addressing.text()),
                answered(),
                repliedText(),
                topic(),
                attachment,
                shown.texts(),
                isAnswerToUs(),
                origin());
    }

    /// Null for a call without the id that answers it, and for what another bot says.
    @Nullable
    Incoming called() {
        String call = message.path("guest_query_id").asText();
        Speaker by = Speakers.ofMessage(message);
        if (call.isEmpty() || by.bot()) {
            return null;
        }
        String text = Addressing.of(wording, bot).text();
        return new Incoming.Called(chat, by, call, text, repliedText());
    }

    private boolean isPrivate() {
        return message.at("/chat/type").asText().equals("private");
    }

    private boolean isForwarded() {
        return message.path("forward_origin").isObject()
                || message.path("forward_date").isNumber();
    }

    private boolean isVia() {
        return message.path("via_bot").isObject();
    }

    /// What the chat's own linked channel posts comes from the house.
    private Origin origin() {
        boolean own = message.path("is_automatic_forward").asBoolean();
        boolean forwarded = message.at("/forward_origin/type").asText().equals("channel");
        boolean spoken = message.at("/sender_chat/type").asText().equals("channel");
        return new Origin(!own && (forwarded || spoken), isVia() ? Speakers.ofPerson(message.path("via_bot")) : null);
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
        Wording words = Wording.of(replied);
        return Stream.concat(Stream.of(words.text()), Shown.of(replied, words).texts().stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// Whoever asks to check the message answered means its addresses too.
    private List<String> links(Shown shown, String text) {
        Set<String> links = new LinkedHashSet<>(shown.links());
        if (text.startsWith(CHECK) && !replied.isMissingNode()) {
            links.addAll(Shown.of(replied, Wording.of(replied)).links());
        }
        return List.copyOf(links);
    }
}
