package kz.habarshy.editors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;

/// The editors' loop: thumbs under an answer, questions that found none, and the desk's pages about them.
///
/// Presses begin with `e:`, what the desk and the partitions are told with `editors.`.
public final class Editors {
    private static final String DATA = "e:";
    private static final String UP = "👍";
    private static final String DOWN = "👎";
    private static final String VOTE = "e:v:";
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST = 20_000;

    private final Campaign campaign;
    private final Votes votes;
    private final QuestionPages pages;
    private final EditorsDesk desk;
    private final OpenQuestions open;
    /// Questions lately answered, masked, in memory alone: what a thumb down is about.
    private final Cache<String, String> lately = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST)
            .executor(Runnable::run)
            .build();

    Editors(Campaign campaign, Votes votes, QuestionPages pages, EditorsDesk desk, OpenQuestions open) {
        this.campaign = campaign;
        this.votes = votes;
        this.pages = pages;
        this.desk = desk;
        this.open = open;
    }

    /// A row for an answer that somebody asked for; `message` is the question.
    public List<Button> thumbs(String entry, Language language, long message) {
        String about = entry + ":" + code(language) + ":" + message;
        return List.of(
                new Button.Press(UP, VOTE + Votes.GOOD + ":" + about),
                new Button.Press(DOWN, VOTE + Votes.BAD + ":" + about));
    }

    /// Remembers for an hour, in memory, what was asked of the bot and answered.
    public void answered(Said said) {
        String masked = masked(said);
        if (!masked.isEmpty()) {
            lately.put(said.chat() + ":" + said.message(), masked);
        }
    }

    /// Counts a question that the sources leave open, whoever asked it; `intents` are the answers it found.
    public Decision counted(Said said, List<String> intents, Instant now) {
        return said.text().startsWith("/")
                ? Decision.NONE
                : new Decision(open.counted(said.text(), intents, now), List.of(), List.of());
    }

    /// Hands a question that was put to the bot and found no answer to the editors, without who and where.
    public Decision unanswered(Said said, Language language) {
        return said.toBot() ? handed(said.chat(), said.message(), masked(said), language) : Decision.NONE;
    }

    /// Hands a question that was put to the bot and answered with a question back to the editors too, unless what was
    /// meant is soon chosen.
    public Decision askedBack(Said said, Language language) {
        String masked = masked(said);
        if (!said.toBot() || masked.isEmpty()) {
            return Decision.NONE;
        }
        var values = Map.of("id", mark(said.chat(), said.message()), "text", masked, "language", code(language));
        return Decision.tell(Command.of(new Told(ChatKey.DESK, EditorsDesk.WAIT, values)));
    }

    /// What was meant by that message is known now.
    public Decision chosen(ChatKey chat, long message) {
        var told = new Told(ChatKey.DESK, EditorsDesk.CHOSEN, Map.of("id", mark(chat, message)));
        return Decision.tell(Command.of(told));
    }

    private static String mark(ChatKey chat, long message) {
        byte[] name = (chat + ":" + message).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    private static String masked(Said said) {
        return said.text().startsWith("/") ? "" : Masked.of(said.text());
    }

    private static Decision handed(ChatKey chat, long message, String masked, Language language) {
        if (masked.isEmpty()) {
            return Decision.NONE;
        }
        var told = new Told(ChatKey.DESK, EditorsDesk.KEEP, Map.of("text", masked, "language", code(language)));
        return Decision.tell(new Command("editors:" + chat + ":" + message, told));
    }

    /// Whether this news is the loop's to decide.
    public boolean wants(Incoming news) {
        return switch (news) {
            case Pressed pressed -> pressed.data().startsWith(DATA);
            case Told told -> told.what().startsWith(EditorsDesk.MARK);
            default -> false;
        };
    }

    /// Decides what `wants` took.
    public Decision decide(Incoming news, ChatState state, Instant now) {
        return switch (news) {
            case Pressed pressed when pressed.data().startsWith(VOTE) -> voted(pressed, now);
            case Pressed pressed -> pages.pressed(pressed, state, now);
            case Told told -> desk.told(told, state, now);
            default -> Decision.NONE;
        };
    }

    private Decision voted(Pressed pressed, Instant now) {
        String[] parts = pressed.data().substring(VOTE.length()).split(":");
        if (parts.length < 4 || campaign.entry(parts[1]) == null || pressed.by().bot()) {
            return notice(pressed, "");
        }
        Language language = parts[2].equals("kk") ? Language.KK : Language.RU;
        boolean bad = parts[0].equals(Votes.BAD);
        String toast = campaign.text(bad ? EditorsText.EDITORS_BAD_TOAST : EditorsText.EDITORS_GOOD_TOAST, language);
        var cast = votes.cast(parts[1], language, pressed.by().id(), bad ? Votes.BAD : Votes.GOOD, now);
        Decision counted = notice(pressed, toast).and(Decision.change(cast));
        String asked = bad ? lately.getIfPresent(pressed.chat() + ":" + parts[3]) : null;
        return asked == null ? counted : counted.and(handed(pressed.chat(), Long.parseLong(parts[3]), asked, language));
    }

    private static Decision notice(Pressed pressed, String toast) {
        return Decision.say(Post.reply(pressed.chat(), new Act.AnswerPress(pressed.press(), toast, false)));
    }

    static String code(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }
}
