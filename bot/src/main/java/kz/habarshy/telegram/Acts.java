package kz.habarshy.telegram;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.outbox.Delivery;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.groupadministration.LeaveChat;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.CopyTextButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// Our acts as calls of the Bot API. A number that Telegram could not mean is an ArithmeticException.
final class Acts {
    private static final int LONGEST_NOTICE = 200;

    /// A link's preview would show what a warning warns of.
    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private Acts() {}

    static SendMessage say(long chat, Act.Say say) {
        return SendMessage.builder()
                .chatId(chat)
                .text(say.html())
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(keyboard(say.buttons()))
                .replyParameters(reply(say.replyTo()))
                .messageThreadId(say.thread() == null ? null : Integer.valueOf(Math.toIntExact(say.thread())))
                .disableNotification(say.silent() ? Boolean.TRUE : null)
                .build();
    }

    static SendWhisper whisper(long chat, Act.Whisper whisper) {
        String html = whisper.hint().isEmpty() ? whisper.html() : whisper.html() + "\n\n<i>" + whisper.hint() + "</i>";
        ReplyParameters reply = whisper.replyTo() == null
                ? null
                : ReplyParameters.builder()
                        .messageId(Math.toIntExact(whisper.replyTo()))
                        .build();
        var receiver =
                new SendWhisper.Receiver(whisper.person(), whisper.press(), whisper.replaces() ? Boolean.TRUE : null);
        return new SendWhisper(new SendWhisper.Body(
                chat, html, ParseMode.HTML, NO_PREVIEW, keyboard(whisper.buttons()), reply, receiver));
    }

    static EditMessageText edit(long chat, long message, String html, List<List<Button>> buttons) {
        return EditMessageText.builder()
                .chatId(chat)
                .messageId(Math.toIntExact(message))
                .text(html)
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(keyboard(buttons))
                .build();
    }

    static DeleteMessage remove(long chat, long message) {
        return DeleteMessage.builder()
                .chatId(chat)
                .messageId(Math.toIntExact(message))
                .build();
    }

    static SendDocument file(long chat, Act.SendFile file) {
        return file(chat, file.name(), file.content().getBytes(StandardCharsets.UTF_8), file.caption());
    }

    static SendDocument file(long chat, Act.SendBytes file) {
        return file(chat, file.name(), Base64.getDecoder().decode(file.base64()), file.caption());
    }

    private static SendDocument file(long chat, String name, byte[] bytes, String caption) {
        return SendDocument.builder()
                .chatId(chat)
                .document(new InputFile(new ByteArrayInputStream(bytes), name))
                .caption(caption.isBlank() ? null : caption)
                .parseMode(caption.isBlank() ? null : ParseMode.HTML)
                .build();
    }

    static SendPhoto photo(long chat, Act.ShowPhoto photo) {
        return SendPhoto.builder()
                .chatId(chat)
                .photo(new InputFile(photo.file()))
                .caption(photo.caption().isBlank() ? null : photo.caption())
                .parseMode(photo.caption().isBlank() ? null : ParseMode.HTML)
                .build();
    }

    static AnswerCallbackQuery answer(Act.AnswerPress answer) {
        String notice = answer.notice();
        return AnswerCallbackQuery.builder()
                .callbackQueryId(answer.press())
                .text(notice.isBlank() ? null : notice.substring(0, Math.min(notice.length(), LONGEST_NOTICE)))
                .showAlert(answer.alert() ? Boolean.TRUE : null)
                .build();
    }

    static LeaveChat leave(long chat) {
        return LeaveChat.builder().chatId(chat).build();
    }

    /// The message that an act is about, 0 when it makes a new one or none.
    static long message(Delivery delivery) {
        return switch (delivery.act()) {
            case Act.Edit _, Act.Remove _, Act.Withdraw _ -> delivery.target();
            case Act.EditMessage edit -> edit.message();
            case Act.RemoveMessage remove -> remove.message();
            case Act.Say _,
                    Act.Whisper _,
                    Act.SendFile _,
                    Act.SendBytes _,
                    Act.ShowPhoto _,
                    Act.AnswerPress _,
                    Act.Offer _,
                    Act.AnswerCall _ -> 0;
            case Act.Ask _, Act.Leave _, Act.Skip _, Act.Settle _, Act.GiveUp _ -> 0;
        };
    }

    private static @Nullable ReplyParameters reply(@Nullable Long message) {
        return message == null
                ? null
                : ReplyParameters.builder()
                        .messageId(Math.toIntExact(message))
                        .allowSendingWithoutReply(true)
                        .build();
    }

    private static @Nullable InlineKeyboardMarkup keyboard(List<List<Button>> buttons) {
        List<InlineKeyboardRow> rows = buttons.stream()
                .filter(row -> !row.isEmpty())
                .map(row -> new InlineKeyboardRow(row.stream().map(Acts::button).toList()))
                .toList();
        return rows.isEmpty()
                ? null
                : InlineKeyboardMarkup.builder().keyboard(rows).build();
    }

    private static InlineKeyboardButton button(Button button) {
        var shown = InlineKeyboardButton.builder().text(button.label());
        return switch (button) {
            case Button.Press press -> shown.callbackData(press.data()).build();
            case Button.Link link -> shown.url(link.url()).build();
            case Button.Share share -> shown.url(share.url()).build();
            case Button.Copy copy ->
                shown.copyText(new CopyTextButton(copy.text())).build();
        };
    }
}
