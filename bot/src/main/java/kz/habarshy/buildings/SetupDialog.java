package kz.habarshy.buildings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
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
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Speaker;
import org.jspecify.annotations.Nullable;

/// The private setup of a group: each step asks the messenger anew whether the person is an admin there, and is
/// decided with the group's own state; only what the next typed text belongs to is kept with the person.
final class SetupDialog {
    static final String START = "setup_";
    static final String DATA = "b:s:";
    static final String THEN = "b.s";
    static final String WAITS = "b.waits";
    static final String RIGHTS = "b.rights";
    private static final String WAITING = "d.setup";
    private static final int LONGEST_TYPED = 80;

    private final Words words;
    private final SetupPages pages;
    private final SetupChanges changes;
    private final Farewell farewell;

    SetupDialog(Campaign campaign) {
        this.words = new Words(campaign);
        this.pages = new SetupPages(campaign);
        this.changes = new SetupChanges(campaign);
        this.farewell = new Farewell(words);
    }

    /// Begins with the code of a deep link, `setup_` and the group's first id.
    Decision open(Said said, ChatState own, String start) {
        String code = start.substring(START.length());
        return code.matches("-\\d{1,18}")
                ? ask(own, said.by(), Long.parseLong(code), "home", 0)
                : show(
                        own.chat(),
                        0,
                        new Page(words.html(BuildingsText.SETUP_UNKNOWN, Words.languages(own, said.by()))));
    }

    /// A press under a page: `b:s:GROUP:STEP`.
    Decision pressed(Pressed pressed, ChatState own) {
        String[] parts = pressed.data().substring(DATA.length()).split(":", 2);
        if (parts.length < 2 || !parts[0].matches("-\\d{1,18}") || !own.chat().isPrivate()) {
            return Decision.NONE;
        }
        Decision asked = ask(own, pressed.by(), Long.parseLong(parts[0]), parts[1], pressed.message());
        Decision answered = Decision.say(Post.reply(own.chat(), new Act.AnswerPress(pressed.press(), "", false)));
        return answered.and(noLonger(own)).and(asked);
    }

    boolean awaits(ChatState own) {
        return own.field(WAITING) != null;
    }

    /// The text that a page waits for; null where none does.
    @Nullable
    Decision typed(Said said, ChatState own) {
        String[] waiting = own.field(WAITING, "").split(":", 2);
        if (waiting.length < 2) {
            return null;
        }
        String text = said.text().strip().replaceAll("\\s+", " ");
        String kept = text.substring(0, Math.min(text.length(), LONGEST_TYPED));
        return noLonger(own).and(ask(own, said.by(), Long.parseLong(waiting[0]), waiting[1] + ":" + kept, 0));
    }

    /// Forgets what was waited for.
    Decision noLonger(ChatState own) {
        return own.field(WAITING) == null ? Decision.NONE : Decision.change(own.remove(WAITING));
    }

    /// The group lets the person know which text it waits for.
    Decision waits(Told told, ChatState own) {
        return Decision.change(own.set(
                WAITING,
                told.values().getOrDefault("group", "") + ":" + told.values().getOrDefault("step", "")));
    }

    private static Decision ask(ChatState own, Speaker by, long group, String step, long message) {
        return AdminGate.ask(
                new ChatKey(own.chat().account(), group),
                by.id(),
                THEN,
                Map.of(
                        "step", step,
                        "message", String.valueOf(message),
                        "langs", Words.code(Words.languages(own, by))));
    }

    /// Decided with the group's state, shown to the person.
    Decision found(Found found, ChatState group, Instant now) {
        var person = new PersonId(Long.parseLong(found.values().getOrDefault("person", "0")));
        var own = new ChatKey(group.chat().account(), person.value());
        List<Language> languages = Words.languages(found.values().getOrDefault("langs", ""));
        long message = Long.parseLong(found.values().getOrDefault("message", "0"));
        if (!AdminGate.opens(found)) {
            return show(own, message, new Page(words.html(BuildingsText.SETUP_NOT_ADMIN, languages)));
        }
        Step step = Step.parse(found.values().getOrDefault("step", "home"));
        LocalDate today = now.atZone(ChatCard.of(group).zone()).toLocalDate();
        return switch (step.name()) {
            case "export" -> farewell.export(group, own, languages);
            case "leave-yes" -> farewell.leave(group).and(show(own, message, farewell.left(languages)));
            case "forget-yes" -> farewell.forget(group).and(show(own, message, farewell.forgotten(languages)));
            default -> step(personal(step, group, person), group, own, message, languages, today);
        };
    }

    private Decision step(
            Step step, ChatState group, ChatKey own, long message, List<Language> languages, LocalDate today) {
        Map<String, String> fields = changes.fields(step, group, today);
        var changed = fields.isEmpty() ? Decision.NONE : new Decision(Roll.write(group, fields), List.of(), List.of());
        Page page = pages.after(step, Roll.with(group, fields), new PersonId(own.firstId()), languages, today);
        Decision asked = step.name().equals("removal") && fields.containsValue("1")
                ? Decision.say(Post.reply(group.chat(), new Act.Ask("rights", rights(own, languages))))
                : Decision.NONE;
        return changed.and(show(own, message, page))
                .and(waiting(page, group.chat(), own))
                .and(asked);
    }

    /// What a step writes may be who takes it; the first admin to open the setup hears of doubtful cases.
    private static Step personal(Step step, ChatState group, PersonId person) {
        boolean first = step.name().equals("home") && group.field(Fields.KEEPER) == null;
        return first
                        || step.value().equals("me")
                        || step.name().equals("removal") && step.value().equals("on")
                ? new Step(first ? "home" : step.name(), person.toString())
                : step;
    }

    private static Map<String, String> rights(ChatKey own, List<Language> languages) {
        return Map.of(AdminGate.THEN, RIGHTS, "own", own.toString(), "langs", Words.code(languages));
    }

    /// Said to whoever turned the removal on while the bot may not delete there.
    Decision rights(Found found, ChatState group) {
        if ("true".equals(found.values().get("deletes"))) {
            return Decision.NONE;
        }
        List<Language> languages = Words.languages(found.values().getOrDefault("langs", ""));
        var own = ChatKey.parse(found.values().getOrDefault("own", group.chat().toString()));
        String html =
                words.html(BuildingsText.SETUP_NO_DELETE, languages, Map.of("title", group.field(Fields.TITLE, "")));
        return own.isPrivate() ? show(own, 0, new Page(html)) : Decision.NONE;
    }

    private static Decision waiting(Page page, ChatKey group, ChatKey own) {
        return page.waits().isEmpty()
                ? Decision.NONE
                : Decision.tell(Command.of(
                        new Told(own, WAITS, Map.of("group", String.valueOf(group.firstId()), "step", page.waits()))));
    }

    private static Decision show(ChatKey own, long message, Page page) {
        return Decision.say(Post.reply(
                own,
                message == 0
                        ? new Act.Say(page.html(), page.buttons(), null, null, false)
                        : new Act.EditMessage(message, page.html(), page.buttons())));
    }
}
