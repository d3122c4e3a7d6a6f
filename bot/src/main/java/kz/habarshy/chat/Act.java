package kz.habarshy.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a post does at the messenger.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Act {
    /// What is asked to be looked at, and the name of it.
    String PICTURE = "picture";

    /// Says a text in the messenger's small HTML, with rows of buttons, as a reply to a message and in a thread if
    /// given.
    record Say(
            String html,
            List<List<Button>> buttons,
            @Nullable Long replyTo,
            @Nullable Long thread,
            boolean silent) implements Act {
        public Say(String html) {
            this(html, List.of(), null, null, false);
        }
    }

    /// Says something in a group that only one person sees, in answer to their press; `replaces` puts it in the
    /// place of what they alone saw before. Where the messenger cannot, everybody reads it without the hint.
    record Whisper(
            String html,
            String hint,
            List<List<Button>> buttons,
            long person,
            String press,
            boolean replaces,
            @Nullable Long replyTo)
            implements Act {}

    /// Gives an earlier post of ours (by post id) another text; a post still queued is replaced where it stands.
    record Edit(String post, String html, List<List<Button>> buttons) implements Act {}

    /// Gives a message of ours (by message id, from a press) another text.
    record EditMessage(long message, String html, List<List<Button>> buttons) implements Act {}

    /// Deletes an earlier post of ours.
    record Remove(String post) implements Act {}

    /// Takes back an earlier post of ours that a ledger counts: deletes its message (its id, 0 where not known
    /// yet); where that is no longer possible the message gets this text; a post still queued is skipped where it
    /// stands.
    record Withdraw(String post, String ledger, long message, String html) implements Act {}

    /// Deletes a message by its id: ours, or anybody's where the chat's admin allowed it.
    record RemoveMessage(long message) implements Act {}

    /// Sends a file made of this text.
    record SendFile(String name, String content, String caption) implements Act {}

    /// Sends a file of any kind, its bytes in Base64.
    record SendBytes(String name, String base64, String caption) implements Act {}

    /// Shows a photo that somebody has sent to the bot, by its file's id at the messenger.
    record ShowPhoto(String file, String caption) implements Act {}

    /// What is sent at once and never kept: nobody waits for it longer than a moment.
    sealed interface AtOnce {}

    /// Answers a button press, with a short notice (at most 200 characters) or none.
    record AnswerPress(String press, String notice, boolean alert) implements Act, AtOnce {}

    /// Offers cards to somebody who types after our name in any chat. The messenger may offer the same to everybody
    /// who types the same, for so many seconds.
    record Offer(String query, List<Card> cards, int seconds) implements Act, AtOnce {}

    /// Says the card, once, in a chat that called us and that we are not in.
    record AnswerCall(String call, Card card) implements Act, AtOnce {}

    /// A text that a person may put into a chat: `id` is at most 64 bytes, the title and the line under it are plain.
    record Card(String id, String title, String line, String html) {}

    /// Asks the messenger something; the answer comes back as `Incoming.Found`. `what`: `admin` (is person an
    /// administrator: values person → admin=true|false), `admins` (→ admins, people with a space between), `file`
    /// (file → text), `picture` (picture, file → code1, code2 …, zone), `rights` (→ readsAll, admin, deletes).
    record Ask(String what, Map<String, String> values) implements Act {}

    /// Reaches nobody; only the ledger notes why.
    record Skip(String why) implements Act {}

    /// Reaches nobody; where the ledger does not know what became of the chat, it notes this.
    record Settle(String state, String why) implements Act {}

    /// Reaches nobody; an earlier post of ours that still waits is skipped where it stands, and its ledger notes why.
    record GiveUp(String post, String why) implements Act {}

    /// Leaves the chat.
    record Leave() implements Act {}
}
