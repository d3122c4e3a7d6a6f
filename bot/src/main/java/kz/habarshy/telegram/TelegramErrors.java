package kz.habarshy.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.InterruptedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.habarshy.chat.Act;
import kz.habarshy.outbox.Delivery;
import kz.habarshy.outbox.DeliveryResult;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/// The one table of Telegram's errors. It goes by the words: numbers mean different things at different
/// times.
final class TelegramErrors {
    private enum Meaning {
        MOVED,
        GONE,
        SENT,
        DONE,
        TOPIC,
        REPLY,
        MUTED,
        OUR_BUG
    }

    private record Row(Meaning meaning, List<String> words) {
        static Row of(Meaning meaning, String... words) {
            return new Row(meaning, List.of(words));
        }
    }

    /// In lower case; the first row with words that occur counts.
    private static final List<Row> TABLE = List.of(
            Row.of(Meaning.MOVED, "group chat was upgraded to a supergroup chat"),
            Row.of(
                    Meaning.GONE,
                    "bot was kicked from the",
                    "bot is not a member of the",
                    "the group chat was deleted",
                    "bot was blocked by the user",
                    "user is deactivated",
                    "chat not found",
                    "peer_id_invalid",
                    "channel_private",
                    "can't initiate conversation with a user",
                    "can't send messages to bots"),
            Row.of(Meaning.SENT, "sent message was immediately deleted"),
            Row.of(
                    Meaning.DONE,
                    "message is not modified",
                    "message to delete not found",
                    "message to edit not found",
                    "query is too old"),
            Row.of(Meaning.TOPIC, "topic_closed", "topic_deleted", "message thread not found"),
            Row.of(Meaning.REPLY, "message to be replied not found", "replied message not found"),
            Row.of(
                    Meaning.MUTED,
                    "have no write access to the chat",
                    "not enough rights to send",
                    "have no rights to send a message",
                    "need administrator rights in the channel chat",
                    "chat_write_forbidden",
                    "chat_restricted",
                    "chat_admin_required",
                    "chat_guest_send_forbidden",
                    "chat_send_plain_forbidden",
                    "chat_send_docs_forbidden",
                    "user_banned_in_channel"),
            Row.of(
                    Meaning.OUR_BUG,
                    "can't parse",
                    "message is too long",
                    "message_too_long",
                    "caption is too long",
                    "message text is empty",
                    "text must be non-empty",
                    "button_data_invalid",
                    "button_url_invalid",
                    "button_type_invalid",
                    "inline keyboard button",
                    "reply_markup",
                    "entity_bounds_invalid",
                    "wrong file identifier",
                    "file must be non-empty"));

    /// What no other way of saying it would mend.
    private static final Set<Meaning> AWAY = EnumSet.of(Meaning.MOVED, Meaning.GONE, Meaning.MUTED);

    private TelegramErrors() {}

    /// For what went wrong with this delivery, however it went wrong.
    static DeliveryResult result(Throwable failure, Delivery delivery) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            Refusal refusal = refusal(e);
            if (refusal != null) {
                return result(refusal, delivery);
            }
            if (e instanceof NeverSent) {
                return new DeliveryResult.Unsent(e.getMessage() == null ? "no connection" : e.getMessage());
            }
            if (e instanceof TelegramApiValidationException || e instanceof ArithmeticException) {
                return new DeliveryResult.Rejected(Redacted.failure(e), true);
            }
        }
        return unclear(kind(failure), delivery.act());
    }

    /// For Telegram's own "no".
    static DeliveryResult result(Refusal refusal, Delivery delivery) {
        String why = Redacted.text(refusal.code() + " " + refusal.text());
        if (refusal.asksToWait()) {
            return new DeliveryResult.Throttled(refusal.patience());
        }
        if (refusal.isOfTheToken()) {
            return new DeliveryResult.TokenRefused(why);
        }
        Meaning meaning = meaning(refusal);
        if (delivery.act() instanceof Act.Whisper whisper
                && refusal.code() == 400
                && (meaning == null || !AWAY.contains(meaning))) {
            return new DeliveryResult.Instead(aloud(whisper), why);
        }
        if (delivery.act() instanceof Act.Withdraw withdraw && stillStands(refusal, meaning)) {
            return new DeliveryResult.Instead(new Act.EditMessage(delivery.target(), withdraw.html(), List.of()), why);
        }
        if (meaning != null) {
            return meant(meaning, refusal, delivery, why);
        }
        boolean temporary = refusal.code() >= 500 || refusal.code() == 409;
        return temporary ? new DeliveryResult.Unsent(why) : new DeliveryResult.Rejected(why, false);
    }

    /// It could not be deleted, and nothing speaks against editing it.
    private static boolean stillStands(Refusal refusal, @Nullable Meaning meaning) {
        return refusal.code() < 500
                && refusal.code() != 409
                && (meaning == null || meaning == Meaning.MUTED || meaning == Meaning.TOPIC);
    }

    /// Nobody knows whether it arrived: for an act that may be repeated that is as good as not sent.
    static DeliveryResult unclear(String why, Act act) {
        return isRepeatable(act) ? new DeliveryResult.Unsent(why) : new DeliveryResult.Unknown(why);
    }

    static boolean isRepeatable(Act act) {
        return switch (act) {
            case Act.Say _, Act.Whisper _, Act.SendFile _, Act.SendBytes _, Act.ShowPhoto _ -> false;
            case Act.Edit _, Act.EditMessage _, Act.Remove _, Act.RemoveMessage _, Act.Ask _, Act.Skip _ -> true;
            case Act.Withdraw _, Act.Settle _, Act.GiveUp _ -> true;
            case Act.AnswerPress _, Act.Offer _, Act.AnswerCall _, Act.Leave _ -> true;
        };
    }

    /// Said to everybody, as a reply to what was pressed.
    private static Act.Say aloud(Act.Whisper whisper) {
        return new Act.Say(whisper.html(), whisper.buttons(), whisper.replyTo(), null, true);
    }

    private static DeliveryResult meant(Meaning meaning, Refusal refusal, Delivery delivery, String why) {
        return switch (meaning) {
            case MOVED ->
                refusal.movedTo() == null
                        ? new DeliveryResult.Unreachable(why)
                        : new DeliveryResult.Moved(refusal.movedTo());
            case GONE -> new DeliveryResult.Unreachable(why);
            case SENT -> new DeliveryResult.Delivered(0);
            case DONE ->
                new DeliveryResult.Delivered(delivery.act() instanceof Act.Withdraw ? 0 : Acts.message(delivery));
            case TOPIC -> withoutThread(delivery.act(), why);
            case REPLY -> withoutReply(delivery.act(), why);
            case MUTED -> muted(delivery.act(), why);
            case OUR_BUG -> new DeliveryResult.Rejected(why, true);
        };
    }

    private static DeliveryResult withoutThread(Act act, String why) {
        return act instanceof Act.Say say && say.thread() != null
                ? new DeliveryResult.Instead(
                        new Act.Say(say.html(), say.buttons(), say.replyTo(), null, say.silent()), why)
                : new DeliveryResult.Muted(why);
    }

    private static DeliveryResult withoutReply(Act act, String why) {
        return act instanceof Act.Say say && say.replyTo() != null
                ? new DeliveryResult.Instead(
                        new Act.Say(say.html(), say.buttons(), null, say.thread(), say.silent()), why)
                : new DeliveryResult.Rejected(why, false);
    }

    /// What only a removal or a question may not do says nothing about writing.
    private static DeliveryResult muted(Act act, String why) {
        return switch (act) {
            case Act.Remove _,
                    Act.RemoveMessage _,
                    Act.Withdraw _,
                    Act.Settle _,
                    Act.GiveUp _,
                    Act.Ask _,
                    Act.Leave _,
                    Act.AnswerPress _,
                    Act.Offer _,
                    Act.AnswerCall _,
                    Act.Skip _ -> new DeliveryResult.Rejected(why, false);
            case Act.Say _,
                    Act.Whisper _,
                    Act.Edit _,
                    Act.EditMessage _,
                    Act.SendFile _,
                    Act.SendBytes _,
                    Act.ShowPhoto _ -> new DeliveryResult.Muted(why);
        };
    }

    private static @Nullable Meaning meaning(Refusal refusal) {
        String plain = refusal.plain();
        for (Row row : TABLE) {
            if (row.words().stream().anyMatch(plain::contains)) {
                return row.meaning();
            }
        }
        return null;
    }

    private static @Nullable Refusal refusal(Throwable failure) {
        return switch (failure) {
            case Refused refused -> refused.refusal();
            case TelegramApiRequestException request -> Refusal.of(request);
            default -> null;
        };
    }

    private static String kind(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof InterruptedIOException)) {
            cause = cause.getCause();
        }
        // What a parser complains of may quote a resident.
        boolean quotes = cause instanceof JsonProcessingException;
        return quotes ? cause.getClass().getSimpleName() : Redacted.failure(cause);
    }
}
