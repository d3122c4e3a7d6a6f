package kz.habarshy.buildings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Lost;
import kz.habarshy.chat.Incoming.Placed;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Speaker;
import kz.habarshy.chat.Standing;
import kz.habarshy.time.MachineClock;
import org.jspecify.annotations.Nullable;

/// The chats that the house serves: how the bot enters, what their admins and people set, and how it leaves. Its
/// buttons begin with `b:`, its questions to the messenger and its commands with `b.`.
public final class Buildings {
    /// What begins the data of every button and the name of every question and command of this package.
    public static final String MARK = "b";

    /// The word that a link says in the group to which it adds the bot.
    public static final String ADDED = "add";

    private final Greeting greeting;
    private final SetupDialog setup;
    private final GroupWishes wishes;
    private final PersonalSettings settings;
    private final PersonalReminders reminders;

    Buildings(Campaign campaign, Operator operator, BotNames names, MachineClock machine) {
        this.greeting = new Greeting(campaign, operator, names, machine);
        this.setup = new SetupDialog(campaign);
        this.wishes = new GroupWishes(campaign, greeting);
        this.settings = new PersonalSettings(campaign);
        this.reminders = new PersonalReminders(campaign, names);
    }

    public Decision placed(Placed placed, ChatState state) {
        return state.chat().isPrivate()
                ? reminders.reachable(state, placed.standing() != Standing.GONE)
                : greeting.placed(placed, state);
    }

    /// The chat rests until the bot is placed in it anew; of a group that was never met nothing is written.
    public Decision lost(Lost lost, ChatState state) {
        if (lost.chat().isPrivate()) {
            return reminders.reachable(state, false).and(closed(state));
        }
        return state.field(Fields.STATUS) == null
                ? Decision.NONE
                : new Decision(Roll.write(state, Map.of(Fields.STATUS, "resting")), List.of(), List.of());
    }

    /// `/start` with a word in private; null where the word is not of this package.
    public @Nullable Decision started(Said said, ChatState state, String word, Instant now) {
        if (word.startsWith(SetupDialog.START)) {
            return setup.noLonger(state).and(setup.open(said, state, word));
        }
        return word.equals(PersonalReminders.START) ? reminders.begin(state, said.by(), now) : null;
    }

    /// `/start` with a word in a group, which is how a link adds the bot: the greeting speaks, `r_` and a region's code
    /// notes where the house is; null where the word is not of this package.
    public @Nullable Decision added(Said said, ChatState state, String word, Instant now) {
        return word.startsWith(GroupWishes.REGION)
                ? wishes.said(said, state, "region", word.substring(GroupWishes.REGION.length()), now)
                : word.equals(ADDED) ? Decision.NONE : null;
    }

    /// `setup`, `pause`, `leave`, `language`, `forget`, `remind` with what stands behind; null for any other word.
    public @Nullable Decision wish(Said said, ChatState state, String wish, String argument, Instant now) {
        if (wish.equals("remind")) {
            return state.chat().isPrivate() ? reminders.begin(state, said.by(), now) : reminders.offer(state);
        }
        if (!GroupWishes.ALL.contains(wish)) {
            return null;
        }
        return state.chat().isPrivate()
                ? settings.wish(said, state, wish, argument)
                : wishes.said(said, state, wish, argument, now);
    }

    /// Whether a page of the setup waits for text in this private chat.
    public boolean awaitsText(ChatState state) {
        return state.chat().isPrivate() && setup.awaits(state);
    }

    /// Text in private that a page of the setup waits for; null where none does.
    public @Nullable Decision typed(Said said, ChatState state) {
        return state.chat().isPrivate() ? setup.typed(said, state) : null;
    }

    public Decision pressed(Pressed pressed, ChatState state) {
        String data = pressed.data();
        if (data.startsWith(Greeting.DATA)) {
            return greeting.pressed(pressed);
        }
        if (data.startsWith(SetupDialog.DATA)) {
            return setup.pressed(pressed, state);
        }
        if (data.startsWith(GroupWishes.DATA)) {
            return wishes.pressed(pressed, state);
        }
        Decision answered = Decision.say(Post.reply(pressed.chat(), new Act.AnswerPress(pressed.press(), "", false)));
        if (!state.chat().isPrivate()) {
            return answered;
        }
        return answered.and(
                data.equals(PersonalReminders.DONE)
                        ? reminders.end(state, pressed.by())
                        : settings.pressed(pressed, state));
    }

    public Decision found(Found found, ChatState state, Instant now) {
        return switch (found.values().getOrDefault(AdminGate.THEN, "")) {
            case Greeting.THEN -> greeting.found(found, state);
            case SetupDialog.THEN -> setup.found(found, state, now);
            case SetupDialog.RIGHTS -> setup.rights(found, state);
            case GroupWishes.THEN -> wishes.found(found, state, now);
            default -> Decision.NONE;
        };
    }

    public Decision told(Told told, ChatState state) {
        return told.what().equals(SetupDialog.WAITS) ? setup.waits(told, state) : Decision.NONE;
    }

    /// Whether the chat's admin lets the bot remove messages that hold personal data.
    public static boolean removesPersonal(ChatState group) {
        return group.field(Fields.REMOVES_PERSONAL) != null;
    }

    /// The name of a group; empty until the messenger has told it.
    public static String title(ChatState group) {
        return group.field(Fields.TITLE, "");
    }

    /// Notes that a person has opened the private chat: only then may the bot write there first.
    public static Decision opened(ChatState own) {
        return isOpen(own) ? Decision.NONE : Decision.change(own.set(Fields.OPEN, "1"));
    }

    public static boolean isOpen(ChatState own) {
        return own.field(Fields.OPEN) != null;
    }

    private static Decision closed(ChatState own) {
        return isOpen(own) ? Decision.change(own.remove(Fields.OPEN)) : Decision.NONE;
    }

    /// The street and the number of a group's house, as far as its admin has told them.
    public static String address(ChatState group) {
        return (group.field(Fields.STREET, "") + " " + group.field(Fields.HOUSE, "")).strip();
    }

    /// In which languages to speak to this person or group when nothing else tells: the choice made, else the
    /// app's, else both.
    public static List<Language> languages(ChatState state, Speaker by) {
        return Words.languages(state, by);
    }
}
