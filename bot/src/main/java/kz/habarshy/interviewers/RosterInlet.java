package kz.habarshy.interviewers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Attachment;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;

/// Where staff hand the roster in: fetches the file and passes it, and what they press, to the desk.
final class RosterInlet {
    static final String DATA = "i:r:";
    private static final String FILE = "file";
    private static final String FOR = "for";
    private static final long MOST_BYTES = 1 << 20;
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt");

    private final Campaign campaign;
    private final Clerk.Clerks clerks;

    RosterInlet(Campaign campaign, Clerk.Clerks clerks) {
        this.campaign = campaign;
        this.clerks = clerks;
    }

    /// A table that a clerk sends to the bot.
    boolean wants(Said said) {
        Attachment file = said.attachment();
        return file != null
                && said.toBot()
                && !said.edited()
                && file.kind().equals("document")
                && ENDINGS.stream().anyMatch(file.name().toLowerCase(Locale.ROOT)::endsWith)
                && clerks.find(said.by().id()).isPresent();
    }

    boolean wants(Found found) {
        return found.asked().equals(FILE)
                && RosterDesk.PLACE.equals(found.values().get(FOR));
    }

    Decision sent(Said said, ChatState state) {
        Attachment file = said.attachment();
        Speech speech = Speech.of(campaign, state, said.by());
        if (file == null) {
            return Decision.NONE;
        }
        if (file.bytes() > MOST_BYTES) {
            return say(said.chat(), speech.html(InterviewersText.ROSTER_TOO_BIG));
        }
        var values = Map.of(
                "file", file.file(), FOR, RosterDesk.PLACE, "by", said.by().id().toString(), "lang", speech.code());
        return Decision.say(Post.reply(said.chat(), new Act.Ask(FILE, values)));
    }

    Decision found(Found found, ChatState state) {
        String text = found.values().get("text");
        if (text == null) {
            Speech speech = Speech.of(campaign, found.values().getOrDefault("lang", ""));
            return say(state.chat(), speech.html(problem(found)));
        }
        return toDesk(RosterDesk.OFFER, state, found.values().getOrDefault("by", "0"), found, text);
    }

    private static InterviewersText problem(Found found) {
        return switch (found.values().getOrDefault("problem", "")) {
            case "too_large" -> InterviewersText.ROSTER_TOO_BIG;
            case "not_utf8" -> InterviewersText.ROSTER_NOT_UTF8;
            default -> InterviewersText.ROSTER_UNREADABLE;
        };
    }

    Decision pressed(Pressed pressed, ChatState state) {
        Optional<Clerk> clerk = clerks.find(pressed.by().id());
        Decision answered = Decision.say(Post.reply(pressed.chat(), new Act.AnswerPress(pressed.press(), "", false)));
        String[] parts = pressed.data().substring(DATA.length()).split(":", 2);
        if (clerk.isEmpty() || parts.length < 2 || !RosterDesk.COMMANDS.contains(RosterDesk.MARK + parts[0])) {
            return answered;
        }
        var values = Map.of(
                "key", parts[1],
                "by", pressed.by().id().toString(),
                "chat", state.chat().toString(),
                "message", String.valueOf(pressed.message()),
                "lang", Speech.of(campaign, state, pressed.by()).code());
        return answered.and(Decision.tell(Command.of(new Told(ChatKey.DESK, RosterDesk.MARK + parts[0], values))));
    }

    private static Decision toDesk(String what, ChatState state, String by, Found found, String text) {
        var values = Map.of(
                "text", text,
                "by", new PersonId(Long.parseLong(by)).toString(),
                "chat", state.chat().toString(),
                "lang", found.values().getOrDefault("lang", ""));
        return Decision.tell(Command.of(new Told(ChatKey.DESK, what, values)));
    }

    private static Decision say(ChatKey chat, String html) {
        return Decision.say(Post.reply(chat, new Act.Say(html)));
    }
}
