package kz.habarshy.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// `sendMessage` to one person of a group in the form of Bot API 10.3; the library still sends that of 10.2.
final class SendWhisper extends BotApiMethodMessage {
    /// Who alone sees it, and the press that it answers.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Receiver(
            @JsonProperty("receiver_user_id") long person,
            @JsonProperty("callback_query_id") String press,

            @JsonProperty("replace_callback_query_message") @Nullable
            Boolean replaces)
            implements Serializable {}

    /// The parameters of the call.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            @JsonProperty("chat_id") long chat,
            @JsonProperty("text") String text,
            @JsonProperty("parse_mode") String mode,
            @JsonProperty("link_preview_options") LinkPreviewOptions preview,
            @JsonProperty("reply_markup") @Nullable InlineKeyboardMarkup markup,
            @JsonProperty("reply_parameters") @Nullable ReplyParameters reply,
            @JsonProperty("ephemeral_message_parameters") Receiver receiver)
            implements Serializable {}

    private final Body body;

    SendWhisper(Body body) {
        this.body = body;
    }

    @JsonValue
    Body body() {
        return body;
    }

    @Override
    public String getMethod() {
        return "sendmessage";
    }

    /// Nothing beyond what Telegram checks.
    @Override
    public void validate() {}
}
