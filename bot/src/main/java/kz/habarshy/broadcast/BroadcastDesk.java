package kz.habarshy.broadcast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Speaker;
import kz.habarshy.redis.Json;
import kz.habarshy.staff.DeskWords;
import kz.habarshy.staff.Member;
import kz.habarshy.staff.Staff;
import kz.habarshy.staff.StaffRoom;
import org.jspecify.annotations.Nullable;

/// The staff's desk: everything that members say and press in private, and all that the desk, the partitions and the
/// chats are told about broadcasts.
public final class BroadcastDesk {
    private static final String COMMAND = "/desk";
    private static final String DATA = "desk:";
    /// Field of a private chat: the language chosen at the desk.
    private static final String LANGUAGE = "d.desk.lang";

    private final Staff staff;
    private final StaffRoom room;
    private final Campaign campaign;
    private final Parts parts;

    /// The place in each partition where outcomes of questions are counted.
    static final String SUMS = "sums";

    /// What stands behind the desk.
    record Parts(
            DeskMenu menu,
            DeskDialog dialog,
            Review review,
            LedgerScreens ledger,
            Approvals approvals,
            Aftercare aftercare,
            Pulse pulse,
            Walk walk,
            Orphans orphans) {}

    BroadcastDesk(Staff staff, StaffRoom room, Campaign campaign, Parts parts) {
        this.staff = staff;
        this.room = room;
        this.campaign = campaign;
        this.parts = parts;
    }

    /// Counts that a question came out so on that day, for the staff's sums; `outcome` in lower case.
    public static Change counted(String outcome, LocalDate day) {
        return new Change.Add(SUMS, day + " " + outcome, 1);
    }

    /// What is proposed to the staff for other buildings: texts of the pack in both languages, for a region or
    /// place, in the name of a member who reads the answer in that private chat.
    public record Warning(String kk, String ru, String where, PersonId by, ChatKey chat) {}

    /// Lays a warning before a second person, who lets it go with one press: at once, at any hour, to all at the same
    /// time.
    public static Decision propose(Warning warning) {
        var content = new Content(warning.kk(), warning.ru(), warning.where(), Content.NOW, Errand.URGENT);
        return Decision.tell(Command.of(new Told(
                ChatKey.DESK,
                DeskNews.SUBMIT,
                Map.of(
                        "content", Json.write(content),
                        "of", "",
                        "by", warning.by().toString(),
                        "chat", warning.chat().toString()))));
    }

    /// Whether this news is the desk's to decide. `/desk` of anybody who is not on the staff is not: it gets the answer
    /// to an unknown command.
    public boolean wants(Incoming news, ChatState state, Instant now) {
        return switch (news) {
            case Told told -> DeskNews.ALL.contains(told.what()) || StaffRoom.NEWS.contains(told.what());
            case Pressed pressed -> pressed.data().startsWith(DATA);
            case Said said ->
                said.chat().isPrivate()
                        && !said.edited()
                        && (said.text().startsWith(StaffRoom.START)
                                || (isDesk(said) || listens(said, state, now))
                                        && staff.member(said.by().id()) != null);
            default -> false;
        };
    }

    private static boolean isDesk(Said said) {
        return said.text().strip().split("@", 2)[0].equals(COMMAND);
    }

    private boolean listens(Said said, ChatState state, Instant now) {
        Draft draft = Draft.in(state);
        return !said.text().isBlank()
                && !said.text().startsWith("/")
                && (room.awaits(state, now) || Review.listens(state, now) || draft != null && draft.listens(now));
    }

    /// Decides what `wants` took.
    public Decision decide(Incoming news, ChatState state, Instant now) {
        return switch (news) {
            case Told told -> told(told, state, now);
            case Pressed pressed -> pressed(pressed, state, now);
            case Said said -> said(said, state, now);
            default -> Decision.NONE;
        };
    }

    private Decision told(Told told, ChatState state, Instant now) {
        return switch (told.what()) {
            case DeskNews.FANOUT -> parts.walk().page(told, now);
            case DeskNews.CANARY -> parts.walk().first(told, state, now);
            case DeskNews.HALT -> parts.walk().halt(told);
            case DeskNews.GIVE_UP -> parts.orphans().page(told);
            case DeskNews.GO_ON, DeskNews.RETRY, DeskNews.SETTLE, DeskNews.WITHOUT_BOT ->
                parts.aftercare().decide(told, state, now);
            case DeskNews.TICK -> parts.pulse().tick(state, now);
            case DeskNews.MESSENGER_STOP -> parts.approvals().stopByMessenger(told, state, now);
            default ->
                StaffRoom.NEWS.contains(told.what())
                        ? room.told(told, state, now)
                        : parts.approvals().decide(told, state, now);
        };
    }

    private Decision said(Said said, ChatState state, Instant now) {
        if (said.text().startsWith(StaffRoom.START)) {
            return room.arrived(said);
        }
        Member member = member(said.by());
        if (member == null) {
            return Decision.NONE;
        }
        Language language = language(state, member, said.by());
        Turn turn = turn(said, state, member, language, now);
        if (isDesk(said)) {
            return parts.menu()
                    .menu(turn)
                    .and(room.seen(said.chat(), member, language))
                    .and(Review.stopListening(state));
        }
        if (room.awaits(state, now)) {
            return room.named(said, state, turn.by());
        }
        if (Review.listens(state, now)) {
            return parts.review().noted(turn, said.text());
        }
        Draft draft = Draft.in(state);
        return draft == null ? Decision.NONE : parts.dialog().typed(turn, draft, said.text());
    }

    private @Nullable Member member(Speaker by) {
        Member member = staff.member(by.id());
        return member == null ? null : member.calledAs(by.shown().title());
    }

    /// What was chosen here, else what the staff's list says, else the language of the app.
    private static Language language(ChatState state, Member member, Speaker by) {
        String chosen = state.field(LANGUAGE);
        if (chosen != null) {
            return Language.valueOf(chosen);
        }
        boolean russian = by.appLanguage().equals("ru");
        return member.chat() != null ? member.language() : russian ? Language.RU : Language.KK;
    }

    private Decision pressed(Pressed pressed, ChatState state, Instant now) {
        Member member = pressed.chat().isPrivate() ? member(pressed.by()) : null;
        if (member == null) {
            return DeskWords.answer(pressed);
        }
        Turn turn = turn(pressed, state, member, language(state, member, pressed.by()), now);
        return room.stopAwaiting(state).and(Review.stopListening(state)).and(pressed(turn, pressed, member));
    }

    private Decision pressed(Turn turn, Pressed pressed, Member member) {
        String data = pressed.data();
        if (data.startsWith(StaffRoom.DATA)) {
            return room.pressed(pressed, turn.state(), turn.by(), turn.now());
        }
        if (data.startsWith(DeskDialog.DATA)) {
            return parts.dialog().pressed(turn, pressed);
        }
        if (data.startsWith(Review.DATA)) {
            return parts.review().pressed(turn, pressed);
        }
        if (data.startsWith(LedgerScreens.DATA)) {
            return parts.ledger().pressed(turn, data);
        }
        return switch (data) {
            case DATA + "l" -> parts.menu().list(turn);
            case DATA + "q" -> parts.menu().answers(turn);
            case DATA + "g" -> otherLanguage(turn, member);
            default -> parts.menu().menu(turn);
        };
    }

    private Decision otherLanguage(Turn turn, Member member) {
        Language other = turn.words().language() == Language.KK ? Language.RU : Language.KK;
        return parts.menu()
                .menu(turn(turn.news(), turn.state(), member, other, turn.now()))
                .and(Decision.change(turn.state().set(LANGUAGE, other.name())))
                .and(room.seen(turn.news().chat(), member, other));
    }

    private Turn turn(Incoming news, ChatState state, Member member, Language language, Instant now) {
        return new Turn(news, state, member.speaking(language), now, new DeskWords(campaign, language));
    }
}
