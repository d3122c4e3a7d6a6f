package kz.habarshy.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that reached a chat's inbox and wants a decision; `chat` is its key for life.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Incoming {
    ChatKey chat();

    /// A message of a person. `toBot`: said in private, with a mention, a command or as a reply to the bot. `text`
    /// has no mention of the bot left in it. `links` holds every address in it, hidden ones too. `replyTo` is the
    /// message answered, `repliedText` its text. `beside` holds what it shows besides its text: the words of a
    /// poll, a contact, buttons, a file's name, a quotation from elsewhere. `repliedToUs`: the message answered is
    /// the bot's own. What came by way of another bot counts as forwarded.
    record Said(
            ChatKey chat,
            Speaker by,
            long message,
            String text,
            boolean toBot,
            boolean edited,
            boolean forwarded,
            List<String> links,
            @Nullable Long replyTo,
            @Nullable String repliedText,
            @Nullable Long thread,
            @Nullable Attachment attachment,
            List<String> beside,
            boolean repliedToUs,
            Origin origin)
            implements Incoming {
        /// News that an older program wrote tells no origin.
        public Said {
            origin = origin == null ? Origin.PLAIN : origin;
        }

        public Said(
                ChatKey chat,
                Speaker by,
                long message,
                String text,
                boolean toBot,
                boolean edited,
                boolean forwarded,
                List<String> links,
                @Nullable Long replyTo,
                @Nullable String repliedText,
                @Nullable Long thread,
                @Nullable Attachment attachment) {
            this(
                    chat,
                    by,
                    message,
                    text,
                    toBot,
                    edited,
                    forwarded,
                    links,
                    replyTo,
                    repliedText,
                    thread,
                    attachment,
                    List.of(),
                    false,
                    Origin.PLAIN);
        }

        /// The same message with these addresses in it.
        public Said withLinks(List<String> all) {
            return with(text, List.copyOf(all), attachment);
        }

        /// The same message with these words and nothing that came along.
        public Said alone(String words) {
            return with(words, links, null);
        }

        private Said with(String newText, List<String> newLinks, @Nullable Attachment newAttachment) {
            return new Said(
                    chat,
                    by,
                    message,
                    newText,
                    toBot,
                    edited,
                    forwarded,
                    newLinks,
                    replyTo,
                    repliedText,
                    thread,
                    newAttachment,
                    beside,
                    repliedToUs,
                    origin);
        }
    }

    /// A button press. `message` is the bot's message under which the button stood, 0 when it is too old to say.
    record Pressed(ChatKey chat, Speaker by, String press, long message, String data) implements Incoming {}

    /// What a person types after the bot's name in some chat; `chat` is their private one, `query` wants an
    /// `Act.Offer`.
    record Sought(ChatKey chat, Speaker by, String query, String text) implements Incoming {}

    /// A call of the bot by its name in a chat that it is not in; `chat` is the caller's private one, `call` wants one
    /// `Act.AnswerCall`. `repliedText` is the text of the message that the call replies to.
    record Called(
            ChatKey chat,
            Speaker by,
            String call,
            String text,
            @Nullable String repliedText) implements Incoming {}

    /// Accounts that came into a chat, or by way of which somebody spoke there; `message` is the one that tells it.
    record Met(ChatKey chat, List<Speaker> who, long message) implements Incoming {}

    /// The bot's own place in the chat changed. `standing` is member, admin, muted or gone; `readsAll` whether it
    /// sees every message; `title` the chat's name, empty in private.
    record Placed(ChatKey chat, Speaker by, Standing standing, boolean readsAll, boolean supergroup, String title)
            implements Incoming {}

    /// The group became a supergroup with this id.
    record Moved(ChatKey chat, long newId) implements Incoming {}

    /// The answer to a post of kind `Ask`: what it was asked for, then named values.
    record Found(ChatKey chat, String asked, Map<String, String> values) implements Incoming {}

    /// The messenger said that nothing can reach this chat any more; only a new `Placed` revives it.
    record Lost(ChatKey chat, String why) implements Incoming {}

    /// What another partition or the program itself wants this one to do: a name and its values.
    record Told(ChatKey chat, String what, Map<String, String> values) implements Incoming {}
}
