package kz.habarshy.warnings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kz.habarshy.buildings.Shield;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;

/// The first days in a chat: a doubtful verdict goes to the chat's admin in private, who decides whether the chat is
/// warned.
final class Training {
    static final String THEN = "w.train";
    static final String DO = "w.do";
    static final String DATA = "w:t:";

    private static final String FIELD = "s.training";
    private static final String OVER = "over";
    private static final int LONGEST_TEXT = 700;

    private final Campaign campaign;
    private final WarningWords words;
    private final Supplier<Policy> policy;
    private final Voice voice;

    Training(Campaign campaign, WarningWords words, Supplier<Policy> policy) {
        this.campaign = campaign;
        this.words = words;
        this.policy = policy;
        this.voice = new Voice(campaign);
    }

    /// It ends after so many days or verdicts, or when the admin ends it; a new round begins anew.
    boolean goesOn(ChatState state, LocalDate today) {
        String[] parts = parts(state);
        boolean begun = parts.length == 3;
        return begun
                ? !parts[1].equals(OVER)
                        && today.isBefore(
                                LocalDate.parse(parts[1]).plusDays(policy.get().days()))
                        && Integer.parseInt(parts[2]) < policy.get().verdicts()
                : policy.get().days() > 0 && policy.get().verdicts() > 0;
    }

    private String[] parts(ChatState state) {
        String[] parts = state.field(FIELD, "").split(" ");
        return parts[0].equals(String.valueOf(policy.get().round())) ? parts : new String[0];
    }

    private Change another(ChatState state, LocalDate today) {
        String[] parts = parts(state);
        return parts.length == 3
                ? written(state, parts[1], Integer.parseInt(parts[2]) + 1)
                : written(state, today.toString(), 1);
    }

    private Change written(ChatState state, String since, int verdicts) {
        return state.set(FIELD, policy.get().round() + " " + since + " " + verdicts);
    }

    /// Nothing is said before the messenger has confirmed that the person is still an admin.
    Decision asked(Heard heard, Given scam) {
        ChatKey keeper = Shield.of(heard.state()).keeper();
        if (keeper == null) {
            return Decision.NONE;
        }
        String text = heard.said().text();
        String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
        return Gate.ask(
                        heard.said().chat(),
                        new PersonId(keeper.firstId()),
                        THEN,
                        Map.of("message", String.valueOf(scam.message()), "text", shown))
                .and(Decision.change(
                        GivenLately.in(heard.state()).with(heard.state(), scam.in(Given.State.ASKED)),
                        another(heard.state(), heard.today()),
                        Sums.counted(Sums.Outcome.ASKED, heard.today())));
    }

    /// Where there is no admin to ask, the chat is warned as if there were no training.
    Decision found(Found found, ChatState state) {
        long message = Gate.number(found, "message");
        Given given = GivenLately.in(state).about(message).orElse(null);
        if (given == null) {
            return Decision.NONE;
        }
        if (!Gate.opens(found)) {
            return new Decision(Shield.dismissed(state), List.of(), List.of()).and(words.said(state, given, null));
        }
        var own = new ChatKey(state.chat().account(), Gate.number(found, Gate.PERSON));
        List<Language> languages = Voice.languages(state);
        String html = voice.html(
                        languages,
                        language -> campaign.text(
                                WarningsText.TRAINING_VERDICT,
                                language,
                                Map.of(
                                        "title", Shield.of(state).title(),
                                        "reasons", words.reasons(given, language))))
                + "\n" + Voice.quoted(found.values().getOrDefault("text", ""));
        return Decision.say(
                Post.reply(own, new Act.Say(html, buttons(state.chat(), message, languages), null, null, false)));
    }

    private List<List<Button>> buttons(ChatKey group, long message, List<Language> languages) {
        String about = group.firstId() + ":" + message;
        return List.of(
                List.of(
                        voice.press(WarningsText.LABEL_WARN_CHAT, languages, DATA + "w:" + about),
                        voice.press(WarningsText.LABEL_SPARE, languages, DATA + "n:" + about)),
                List.of(voice.press(WarningsText.LABEL_END_TRAINING, languages, DATA + "e:" + about)));
    }

    /// `w:t:OP:GROUP:MESSAGE`, in private.
    Decision pressed(Pressed pressed) {
        Decision answered = Decision.say(Post.reply(pressed.chat(), new Act.AnswerPress(pressed.press(), "", false)));
        String[] parts = pressed.data().substring(DATA.length()).split(":");
        if (parts.length != 3 || !parts[1].matches("-\\d{1,18}") || !parts[2].matches("\\d{1,18}")) {
            return answered;
        }
        var group = new ChatKey(pressed.chat().account(), Long.parseLong(parts[1]));
        var values = Map.of("do", parts[0], "message", parts[2], "page", String.valueOf(pressed.message()));
        return answered.and(Gate.ask(group, pressed.by().id(), DO, values));
    }

    Decision done(Found found, ChatState state, Instant now) {
        if (!Gate.opens(found)) {
            return shown(found, state, WarningsText.TRAINING_NOT_ADMIN);
        }
        Given given = GivenLately.in(state)
                .about(Gate.number(found, "message"))
                .filter(each -> each.state() == Given.State.ASKED)
                .orElse(null);
        return switch (found.values().getOrDefault("do", "")) {
            case "e" -> Decision.change(written(state, OVER, 0)).and(shown(found, state, WarningsText.TRAINING_ENDED));
            case "w" ->
                given == null
                        ? shown(found, state, WarningsText.TRAINING_TOO_LATE)
                        : words.said(state, given, null).and(shown(found, state, WarningsText.TRAINING_WARNED));
            case "n" ->
                given == null
                        ? shown(found, state, WarningsText.TRAINING_TOO_LATE)
                        : FalseAlarm.honest(state, given.message(), given.mark(), now)
                                .and(shown(found, state, WarningsText.TRAINING_SPARED));
            default -> Decision.NONE;
        };
    }

    /// In place of the verdict, text and all.
    private Decision shown(Found found, ChatState state, WarningsText text) {
        var own = new ChatKey(state.chat().account(), Gate.number(found, Gate.PERSON));
        long page = Gate.number(found, "page");
        String html = voice.html(text, Voice.languages(state));
        Act act = page == 0 ? new Act.Say(html) : new Act.EditMessage(page, html, List.of());
        return Decision.say(Post.reply(own, act));
    }
}
