package kz.habarshy.buildings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Placed;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Standing;
import kz.habarshy.time.MachineClock;
import org.jspecify.annotations.Nullable;

/// How the bot enters a group: one short greeting, and silence until an admin has chosen the language.
final class Greeting {
    static final String POST = "greeting";
    static final String DATA = "b:lang:";
    static final String THEN = "b.lang";
    private static final String ACCEPTED_LEVEL = "3";
    private static final long UPGRADE_MILLIS = 5_000;

    private final Words words;
    private final Campaign campaign;
    private final Operator operator;
    private final BotNames names;
    private final MachineClock machine;

    Greeting(Campaign campaign, Operator operator, BotNames names, MachineClock machine) {
        this.words = new Words(campaign);
        this.campaign = campaign;
        this.operator = operator;
        this.names = names;
        this.machine = machine;
    }

    /// Greets a group that was never greeted. A supergroup waits: the right to administrate upgrades a group in the
    /// middle of it.
    Decision placed(Placed placed, ChatState state) {
        Map<String, String> fields = new HashMap<>();
        fields.put(Fields.STATUS, status(placed.standing(), state));
        fields.put(Fields.TITLE, placed.title());
        fields.put(Fields.READS, placed.readsAll() ? "1" : "0");
        fields.put(Fields.ZONE, state.field(Fields.ZONE, campaign.defaultZone().getId()));
        var entered = new Decision(Roll.write(state, fields), List.of(), List.of());
        boolean speaks = placed.standing() == Standing.MEMBER || placed.standing() == Standing.ADMIN;
        if (!speaks || state.field(Fields.LEVEL) != null) {
            return entered;
        }
        String html = words.html(
                Words.BOTH,
                language -> campaign.text(
                        BuildingsText.WELCOME, language, Map.of("operator", operator.sentence(language))));
        Post post = Post.named(POST, placed.chat(), new Act.Say(html, List.of(languageButtons()), null, null, false));
        return entered.and(Decision.say(placed.supergroup() ? post.after(machine.millis() + UPGRADE_MILLIS) : post));
    }

    private static String status(Standing standing, ChatState state) {
        return switch (standing) {
            case GONE -> "resting";
            case MUTED -> "muted";
            case MEMBER, ADMIN -> state.field(Fields.LEVEL) == null ? "new" : "served";
        };
    }

    List<Button> languageButtons() {
        return List.of(
                new Button.Press(campaign.text(BuildingsText.LABEL_KAZAKH, Language.KK), DATA + "kk"),
                new Button.Press(campaign.text(BuildingsText.LABEL_RUSSIAN, Language.RU), DATA + "ru"),
                words.press(BuildingsText.LABEL_BOTH, Words.BOTH, DATA + "both"));
    }

    Decision pressed(Pressed pressed) {
        String language = pressed.data().substring(DATA.length());
        return AdminGate.ask(
                pressed.chat(),
                pressed.by().id(),
                THEN,
                Map.of(
                        "lang", Words.code(Words.languages(language)),
                        "press", pressed.press(),
                        "message", String.valueOf(pressed.message())));
    }

    /// The choice of an admin takes effect; anybody else reads a kind notice.
    Decision found(Found found, ChatState state) {
        String press = found.values().getOrDefault("press", "");
        if (!AdminGate.opens(found)) {
            List<Language> languages = Words.languages(state.field(Fields.LANGUAGE, ""));
            String notice = words.notice(BuildingsText.ONLY_ADMIN_TOAST, languages);
            return Decision.say(Post.reply(found.chat(), new Act.AnswerPress(press, notice, true)));
        }
        String choice = found.values().getOrDefault("lang", "both");
        String notice = words.notice(BuildingsText.THANKS_TOAST, Words.languages(choice));
        return new Decision(
                Roll.write(state, accepted(state, choice)),
                List.of(
                        Post.reply(found.chat(), new Act.AnswerPress(press, notice, false)),
                        Post.reply(found.chat(), thanks(found, choice))),
                List.of());
    }

    /// What a group's first choice writes: the level that the greeting named, unless one was chosen.
    static Map<String, String> accepted(ChatState state, String language) {
        return Map.of(
                Fields.LANGUAGE,
                language,
                Fields.LEVEL,
                state.field(Fields.LEVEL, ACCEPTED_LEVEL),
                Fields.STATUS,
                "served");
    }

    private Act thanks(Found found, String choice) {
        List<Language> languages = Words.languages(choice);
        String html = words.html(BuildingsText.WELCOME_THANKS, languages);
        long message = Long.parseLong(found.values().getOrDefault("message", "0"));
        Button link = setupLink(found.chat(), languages);
        List<List<Button>> buttons = link == null ? List.of() : List.of(List.of(link));
        return message == 0 ? new Act.Edit(POST, html, buttons) : new Act.EditMessage(message, html, buttons);
    }

    /// Null until the bot's own name is known.
    @Nullable
    Button setupLink(ChatKey group, List<Language> languages) {
        BotName bot = names.of(group.account());
        return bot.known()
                ? new Button.Link(
                        words.label(BuildingsText.LABEL_SETUP, languages, Map.of()),
                        bot.startLink(SetupDialog.START + group.firstId()))
                : null;
    }
}
