package kz.habarshy.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.MemoryGuard;

/// Where owners see who is on the staff, invite and remove editors, and read what was done.
///
/// Field of a private chat: `d.staff` → bounds of the invitation whose name is awaited, then the time it was asked.
public final class StaffRoom {
    /// What every press in this room begins with.
    public static final String DATA = "desk:s";
    /// What a message that brings an invitation's code begins with.
    public static final String START = "/start desk_";

    /// The names of what the desk is told about people.
    public static final Set<String> NEWS =
            Set.of(Invitations.INVITE, Invitations.JOIN, Invitations.SEEN, Invitations.REMOVE, MemoryGuard.NEWS);

    static final String DATA_DESK = "desk:m";
    private static final String LIST = DATA + ":l";
    private static final String WHERE = DATA + ":w:";
    private static final String REMOVE = DATA + ":x:";
    private static final String REMOVE_YES = DATA + ":y:";
    private static final String AUDIT = DATA + ":a";
    private static final String AUDIT_FILE = DATA + ":f";
    private static final String AWAITED = "d.staff";
    private static final long PATIENCE_MILLIS = 3_600_000;
    private static final int SHOWN_DEEDS = 20;

    private final Staff staff;
    private final Audit audit;
    private final Campaign campaign;
    private final BotNames bots;
    private final Supplier<String> codes;
    private final BoundsMenu menu;
    private final Invitations invitations;

    public StaffRoom(Staff staff, Audit audit, Campaign campaign, BotNames bots, Supplier<String> codes) {
        this.staff = staff;
        this.audit = audit;
        this.campaign = campaign;
        this.bots = bots;
        this.codes = codes;
        this.menu = new BoundsMenu(campaign);
        this.invitations = new Invitations(staff, campaign);
    }

    /// Whether the next words of this chat are the name of somebody to invite.
    public boolean awaits(ChatState state, Instant now) {
        String awaited = state.field(AWAITED);
        return awaited != null
                && Long.parseLong(awaited.substring(awaited.indexOf(' ') + 1)) + PATIENCE_MILLIS > now.toEpochMilli();
    }

    /// Any press means that no name is coming.
    public Decision stopAwaiting(ChatState state) {
        return state.field(AWAITED) == null ? Decision.NONE : Decision.change(state.remove(AWAITED));
    }

    /// What an owner pressed; everybody else reads that this is the owners'.
    public Decision pressed(Pressed pressed, ChatState state, Member by, Instant now) {
        DeskWords words = new DeskWords(campaign, by.language());
        String data = pressed.data();
        if (!by.owner()) {
            return words.notice(pressed, StaffText.STAFF_OWNER_ONLY_TOAST, Map.of());
        }
        if (data.startsWith(WHERE)) {
            return where(pressed, data.substring(WHERE.length()), state, words, now);
        }
        if (data.startsWith(REMOVE) || data.startsWith(REMOVE_YES)) {
            return remove(pressed, data.startsWith(REMOVE_YES), by, words);
        }
        return switch (data) {
            case AUDIT -> audit(pressed, words);
            case AUDIT_FILE -> file(pressed);
            default -> list(pressed, words);
        };
    }

    private Decision list(Pressed pressed, DeskWords words) {
        List<Member> members = staff.members();
        String people =
                members.stream().map(member -> "– " + line(member, words)).collect(Collectors.joining("\n"));
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(words.press(StaffText.LABEL_INVITE, WHERE)));
        members.stream()
                .filter(member -> !member.owner())
                .forEach(member -> rows.add(List.of(new Button.Press(
                        words.plain(StaffText.LABEL_REMOVE, Map.of("name", member.called())),
                        REMOVE + member.person()))));
        rows.add(List.of(words.press(StaffText.LABEL_DESK, DATA_DESK)));
        return DeskWords.show(pressed, words.html(StaffText.STAFF_LIST, Map.of("people", people)), rows);
    }

    private String line(Member member, DeskWords words) {
        return member.called() + " · "
                + words.plain(member.owner() ? StaffText.LABEL_OWNER : StaffText.LABEL_EDITOR, Map.of()) + " · "
                + menu.name(member.bounds(), words.language());
    }

    private Decision where(Pressed pressed, String chosen, ChatState state, DeskWords words, Instant now) {
        Bounds bounds = new Bounds(chosen.startsWith("c:") ? chosen.substring(2) : "");
        if (chosen.startsWith("c:") && menu.known(bounds)) {
            String name = menu.name(bounds, words.language());
            return DeskWords.show(pressed, words.html(StaffText.STAFF_INVITE_NAME, Map.of("where", name)), back(words))
                    .and(Decision.change(state.set(AWAITED, bounds.id() + " " + now.toEpochMilli())));
        }
        List<List<Button>> rows = new ArrayList<>(menu.rows(WHERE, chosen, Bounds.EVERYWHERE, words.language()));
        rows.addAll(back(words));
        return DeskWords.show(pressed, words.html(StaffText.STAFF_INVITE_WHERE), rows);
    }

    /// The name of the invited person, after `awaits`.
    public Decision named(Said said, ChatState state, Member by) {
        DeskWords words = new DeskWords(campaign, by.language());
        String awaited = state.field(AWAITED, " 0");
        var bounds = new Bounds(awaited.substring(0, awaited.indexOf(' ')));
        String typed = said.text().strip().replaceAll("\\s+", " ");
        String name = typed.substring(0, Math.min(Member.LONGEST_NAME, typed.length()));
        String code = codes.get();
        Map<String, String> values =
                Map.of("by", by.person().toString(), "name", name, "bounds", bounds.id(), "code", code);
        BotName bot = bots.of(said.chat().account());
        String link = bot.known() ? bot.startLink("desk_" + code) : "";
        String html = words.html(
                StaffText.STAFF_INVITED,
                Map.of("name", name, "where", menu.name(bounds, by.language()), "link", link, "command", START + code));
        return DeskWords.show(said, html, back(words))
                .and(Decision.change(state.remove(AWAITED)))
                .and(tell(Invitations.INVITE, values));
    }

    /// Somebody came with a code; the desk says whether it opens.
    public Decision arrived(Said said) {
        String code = said.text().substring(START.length()).strip();
        return tell(
                Invitations.JOIN,
                Map.of(
                        "code",
                        code,
                        "person",
                        said.by().id().toString(),
                        "chat",
                        said.chat().toString(),
                        "language",
                        said.by().appLanguage().equals("ru") ? "ru" : "kk"));
    }

    private Decision remove(Pressed pressed, boolean sure, Member by, DeskWords words) {
        long number = Long.parseLong(pressed.data().substring(REMOVE.length()));
        Member gone = staff.member(new PersonId(number));
        if (gone == null || gone.owner()) {
            return list(pressed, words);
        }
        if (!sure) {
            List<List<Button>> rows = new ArrayList<>();
            rows.add(List.of(words.press(StaffText.LABEL_REMOVE_YES, REMOVE_YES + number)));
            rows.addAll(back(words));
            return DeskWords.show(pressed, words.html(StaffText.STAFF_REMOVE_ASK, Map.of("name", gone.called())), rows);
        }
        return DeskWords.show(pressed, words.html(StaffText.STAFF_REMOVED, Map.of("name", gone.called())), back(words))
                .and(tell(Invitations.REMOVE, Map.of("by", by.person().toString(), "person", String.valueOf(number))));
    }

    private Decision audit(Pressed pressed, DeskWords words) {
        String lines = audit.latest(SHOWN_DEEDS).stream()
                .map(entry -> "– " + audit.line(entry, words.language()))
                .collect(Collectors.joining("\n"));
        if (lines.isEmpty()) {
            return DeskWords.show(pressed, words.html(StaffText.STAFF_AUDIT_EMPTY), desk(words));
        }
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(words.press(StaffText.LABEL_AUDIT_FILE, AUDIT_FILE)));
        rows.addAll(desk(words));
        return DeskWords.show(pressed, words.html(StaffText.STAFF_AUDIT, Map.of("lines", lines)), rows);
    }

    private Decision file(Pressed pressed) {
        Act file = new Act.SendFile("audit.csv", audit.file(), "");
        return DeskWords.answer(pressed).and(Decision.say(Post.reply(pressed.chat(), file)));
    }

    /// Remembers where a member reads, in which language and by which name, where that is new.
    public Decision seen(ChatKey chat, Member member, Language language) {
        Member known = staff.member(member.person());
        if (known != null
                && chat.equals(known.chat())
                && language == known.language()
                && known.name().equals(member.name())) {
            return Decision.NONE;
        }
        return tell(
                Invitations.SEEN,
                Map.of(
                        "person", member.person().toString(),
                        "chat", chat.toString(),
                        "name", member.name(),
                        "language", language.name().toLowerCase(Locale.ROOT)));
    }

    /// What the desk is told about people; NONE for anything else.
    public Decision told(Told told, ChatState desk, Instant now) {
        return invitations.decide(told, desk, now);
    }

    private static Decision tell(String what, Map<String, String> values) {
        return Decision.tell(Command.of(new Told(ChatKey.DESK, what, values)));
    }

    private static List<List<Button>> back(DeskWords words) {
        return List.of(List.of(words.press(StaffText.LABEL_BACK_TO_STAFF, LIST)));
    }

    private static List<List<Button>> desk(DeskWords words) {
        return List.of(List.of(words.press(StaffText.LABEL_DESK, DATA_DESK)));
    }
}
