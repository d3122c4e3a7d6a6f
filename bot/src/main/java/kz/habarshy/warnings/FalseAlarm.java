package kz.habarshy.warnings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.buildings.Shield;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;

/// One press of the chat's admin, or `/false` in reply: the warning is withdrawn with an apology, and exactly that text
/// is left alone in that chat.
final class FalseAlarm {
    static final String DATA = "w:f:";
    static final String THEN = "w.false";
    /// What the desk is told: the print of a message that an admin has called honest, nothing else.
    static final String TOLD = "warning.false";

    private static final String MESSAGE = "message";
    private static final String MARK = "mark";
    private static final String PRESS = "press";
    private static final String UNDER = "under";

    private final Voice voice;

    FalseAlarm(Voice voice) {
        this.voice = voice;
    }

    Decision pressed(Pressed pressed) {
        String[] parts = pressed.data().substring(DATA.length()).split(":", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,18}") || pressed.chat().isPrivate()) {
            return Decision.say(Post.reply(pressed.chat(), new Act.AnswerPress(pressed.press(), "", false)));
        }
        return Gate.ask(
                pressed.chat(),
                pressed.by().id(),
                THEN,
                Map.of(
                        MESSAGE,
                        parts[0],
                        MARK,
                        parts[1],
                        PRESS,
                        pressed.press(),
                        UNDER,
                        String.valueOf(pressed.message())));
    }

    /// In reply to the warning or to the message; who speaks as the group itself is an admin of it.
    Decision said(Said said, ChatState state, Instant now) {
        long about = said.replyTo() == null ? 0 : said.replyTo();
        Given given = GivenLately.in(state).about(about).orElse(null);
        if (given == null) {
            return Decision.NONE;
        }
        return said.by().asChat()
                ? withdrawn(state, given.message(), given.mark(), 0, now)
                : Gate.ask(
                        said.chat(),
                        said.by().id(),
                        THEN,
                        Map.of(MESSAGE, String.valueOf(given.message()), MARK, given.mark()));
    }

    Decision found(Found found, ChatState state, Instant now) {
        String press = found.values().getOrDefault(PRESS, "");
        List<Language> languages = Voice.languages(state);
        if (!Gate.opens(found)) {
            return toast(state, press, WarningsText.FALSE_ONLY_ADMIN_TOAST, languages);
        }
        return toast(state, press, WarningsText.FALSE_THANKS_TOAST, languages)
                .and(withdrawn(
                        state,
                        Gate.number(found, MESSAGE),
                        found.values().getOrDefault(MARK, ""),
                        Gate.number(found, UNDER),
                        now))
                .and(note(state, Gate.number(found, Gate.PERSON), languages));
    }

    private Decision toast(ChatState state, String press, WarningsText text, List<Language> languages) {
        return press.isEmpty()
                ? Decision.NONE
                : Decision.say(
                        Post.reply(state.chat(), new Act.AnswerPress(press, voice.notice(text, languages), true)));
    }

    private Decision withdrawn(ChatState state, long message, String mark, long under, Instant now) {
        String html = voice.html(WarningsText.WARNING_WITHDRAWN, Voice.languages(state));
        Act act = under == 0
                ? new Act.Edit(Post.WARNING + message, html, List.of())
                : new Act.EditMessage(under, html, List.of());
        return Decision.say(Post.reply(state.chat(), act)).and(honest(state, message, mark, now));
    }

    /// The text is left alone here from now on; elsewhere only once staff say so.
    static Decision honest(ChatState state, long message, String mark, Instant now) {
        GivenLately lately = GivenLately.in(state);
        var day = now.atZone(ChatCard.of(state).zone()).toLocalDate();
        Decision spared =
                Decision.change(Spared.in(state).with(state, mark), Sums.counted(Sums.Outcome.WITHDRAWN, day));
        return lately.about(message)
                .filter(given -> given.mark().equals(mark))
                .map(given -> spared.and(Decision.change(lately.with(state, given.in(Given.State.WITHDRAWN))))
                        .and(told(state.chat(), given.print())))
                .orElse(spared);
    }

    private static Decision told(ChatKey chat, String print) {
        return print.isEmpty()
                ? Decision.NONE
                : Decision.tell(new Command(
                        "alarm:" + print + ":" + chat, new Told(ChatKey.DESK, TOLD, Map.of("hash", print))));
    }

    /// To the admin who hears of doubtful cases in private: staff see no text that nobody sends them.
    private Decision note(ChatState state, long person, List<Language> languages) {
        var own = new ChatKey(state.chat().account(), person);
        return Objects.equals(Shield.of(state).keeper(), own)
                ? Decision.say(Post.reply(own, new Act.Say(voice.html(WarningsText.FALSE_TOLD, languages))))
                : Decision.NONE;
    }
}
