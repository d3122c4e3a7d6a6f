package kz.habarshy.buildings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;

/// What an admin asks of the bot in the group itself, by command or in words.
final class GroupWishes {
    static final String THEN = "b.wish";
    static final String DATA = "b:wish:";
    static final String REGION = "r_";
    static final Set<String> ALL = Set.of("setup", "pause", "leave", "language", "forget");
    /// Whether the bot itself was spoken to: whoever only names it and is no admin gets no words.
    private static final String CALLED = "called";

    private static final Set<String> RESUME =
            Set.of("off", "stop", "0", "нет", "снять", "жоқ", "жалғастыр", "продолжить", "resume");

    private final Words words;
    private final Greeting greeting;
    private final SetupChanges changes;
    private final Farewell farewell;

    GroupWishes(Campaign campaign, Greeting greeting) {
        this.words = new Words(campaign);
        this.greeting = greeting;
        this.changes = new SetupChanges(campaign);
        this.farewell = new Farewell(words);
    }

    /// Who speaks as the group itself is an admin of it; of anybody else the messenger is asked first.
    Decision said(Said said, ChatState state, String wish, String argument, Instant now) {
        if (said.by().asChat()) {
            return granted(wish, argument, state, now);
        }
        boolean called = said.toBot() || said.text().startsWith("/");
        return ask(said.by().id(), state, Map.of("wish", wish, "argument", argument, CALLED, String.valueOf(called)));
    }

    Decision pressed(Pressed pressed, ChatState state) {
        String wish = pressed.data().substring(DATA.length());
        return ask(pressed.by().id(), state, Map.of("wish", wish, "argument", "", "press", pressed.press()));
    }

    private static Decision ask(PersonId person, ChatState state, Map<String, String> values) {
        return AdminGate.ask(state.chat(), person, THEN, values);
    }

    Decision found(Found found, ChatState state, Instant now) {
        String press = found.values().getOrDefault("press", "");
        boolean admin = AdminGate.opens(found);
        Decision wish = admin
                ? granted(
                        found.values().getOrDefault("wish", ""),
                        found.values().getOrDefault("argument", ""),
                        state,
                        now)
                : Decision.NONE;
        if (!press.isEmpty()) {
            String notice = admin ? "" : words.notice(BuildingsText.ONLY_ADMIN_TOAST, languages(state));
            return Decision.say(Post.reply(state.chat(), new Act.AnswerPress(press, notice, !admin)))
                    .and(wish);
        }
        boolean called = !"false".equals(found.values().get(CALLED))
                && !"region".equals(found.values().get("wish"));
        return admin || !called ? wish : say(state, BuildingsText.ONLY_ADMIN_TOAST, Map.of());
    }

    private Decision granted(String wish, String argument, ChatState state, Instant now) {
        return switch (wish) {
            case "setup" -> setup(argument.strip().toLowerCase(Locale.ROOT), state, now);
            case "pause" -> pause(argument.strip().toLowerCase(Locale.ROOT), state, now);
            case "leave" -> farewell.leave(state);
            case "language" ->
                argument.isBlank() ? card(state, BuildingsText.SETUP_LANGUAGE) : setup(argument, state, now);
            case "region" -> region(argument, state, now);
            case "forget" -> sure(state);
            case "forget-yes" -> farewell.forget(state).and(say(state, BuildingsText.SETUP_FORGOTTEN, Map.of()));
            default -> Decision.NONE;
        };
    }

    /// `/setup 2` and `/setup ru` take effect at once: an admin without a name cannot press as one.
    private Decision setup(String argument, ChatState state, Instant now) {
        Step step = argument.matches("[1-4]") ? new Step("level", argument) : new Step("lang", language(argument));
        Map<String, String> fields = changes.fields(step, state, today(state, now));
        if (fields.isEmpty()) {
            return card(state, BuildingsText.SETUP_GROUP);
        }
        ChatState after = Roll.with(state, fields);
        return new Decision(Roll.write(state, fields), List.of(), List.of())
                .and(say(after, BuildingsText.SETUP_TAKEN, Map.of()));
    }

    /// A link that was followed later changes nothing that the house has told.
    private Decision region(String kato, ChatState state, Instant now) {
        Map<String, String> fields = changes.fields(new Step("kato", kato), state, today(state, now));
        return fields.isEmpty() || state.field(Fields.KATO) != null
                ? Decision.NONE
                : new Decision(Roll.write(state, fields), List.of(), List.of());
    }

    private static String language(String argument) {
        return switch (argument) {
            case "kk", "kz", "қазақша", "казакша", "казахский" -> "kk";
            case "ru", "русский", "орысша" -> "ru";
            case "both", "екеуі", "екеуи", "оба" -> "both";
            default -> "";
        };
    }

    private Decision pause(String argument, ChatState state, Instant now) {
        String day = argument.isEmpty() ? "always" : RESUME.contains(argument) ? "off" : argument;
        Map<String, String> fields = SetupChanges.pause(day, today(state, now));
        String until = fields.get(Fields.PAUSED);
        if (until == null) {
            return say(state, BuildingsText.PAUSE_UNCLEAR, Map.of());
        }
        var written = new Decision(Roll.write(state, fields), List.of(), List.of());
        return written.and(
                switch (day) {
                    case "off" -> say(state, BuildingsText.PAUSE_ENDED, Map.of());
                    case "always" -> say(state, BuildingsText.PAUSE_BEGUN, Map.of());
                    default -> say(state, BuildingsText.PAUSE_BEGUN_UNTIL, Map.of("until", LocalDate.parse(until)));
                });
    }

    private Decision card(ChatState state, BuildingsText text) {
        List<List<Button>> rows = new ArrayList<>(List.of(greeting.languageButtons()));
        Button link = greeting.setupLink(state.chat(), languages(state));
        if (link != null) {
            rows.add(List.of(link));
        }
        String html = words.html(text, languages(state));
        return Decision.say(Post.reply(state.chat(), new Act.Say(html, rows, null, null, true)));
    }

    private Decision sure(ChatState state) {
        Button yes = words.press(BuildingsText.LABEL_FORGET_YES, languages(state), DATA + "forget-yes");
        String html = words.html(BuildingsText.SETUP_FORGET, languages(state));
        return Decision.say(Post.reply(state.chat(), new Act.Say(html, List.of(List.of(yes)), null, null, true)));
    }

    private Decision say(ChatState state, BuildingsText text, Map<String, ?> arguments) {
        return Decision.say(Post.reply(state.chat(), new Act.Say(words.html(text, languages(state), arguments))));
    }

    private static List<Language> languages(ChatState state) {
        return Words.languages(state.field(Fields.LANGUAGE, ""));
    }

    private static LocalDate today(ChatState state, Instant now) {
        return now.atZone(ChatCard.of(state).zone()).toLocalDate();
    }
}
