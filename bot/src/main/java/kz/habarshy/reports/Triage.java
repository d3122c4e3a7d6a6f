package kz.habarshy.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Post;
import kz.habarshy.staff.DeskWords;
import kz.habarshy.staff.Member;
import kz.habarshy.staff.Staff;
import org.jspecify.annotations.Nullable;

/// What a member of the staff presses and types about cases, in private; the desk decides it.
///
/// Field of a private chat, gone half an hour later: `brief.c.ask`, the case whose reporters the next words are for.
final class Triage {
    static final String DATA = "c:d:";
    static final String LIST = DATA + "l:";
    static final String VIEW = DATA + "v:";
    static final String MARK = DATA + "m:";
    static final String OUTCOME = DATA + "o:";
    static final String UNBLOCK = DATA + "w:";
    static final String ASK = DATA + "q:";
    static final String BLOCK = DATA + "b:";
    static final String PHOTO = DATA + "p:";
    static final String SUMS = DATA + "s:";
    static final String FILES = DATA + "f:";
    private static final String ASKING = "brief.c.ask";

    private final Campaign campaign;
    private final CaseStore store;
    private final Staff staff;
    private final CasePages pages;
    private final SumsPage sums;
    private final CaseFiles files;

    Triage(Campaign campaign, CaseStore store, Staff staff) {
        this.campaign = campaign;
        this.store = store;
        this.staff = staff;
        this.pages = new CasePages(campaign, store);
        this.sums = new SumsPage(store);
        this.files = new CaseFiles(campaign, store);
    }

    /// One thing that a member pressed or typed.
    record Turn(Incoming news, ChatState state, Member by, DeskWords words) {
        /// Tells the desk, with who and where.
        Decision tell(String what, Map<String, String> values) {
            Map<String, String> all = new HashMap<>(values);
            all.put("by", by.person().toString());
            all.put("chat", news.chat().toString());
            all.put("language", words.language().name());
            all.put("message", String.valueOf(news instanceof Pressed pressed ? pressed.message() : 0));
            return Decision.tell(Command.of(new Told(ChatKey.DESK, what, Map.copyOf(all))));
        }

        Decision show(CasePages.Page page) {
            return DeskWords.show(news, page.html(), page.rows());
        }
    }

    /// Whether the next words are a question to those who reported a case.
    boolean listens(ChatState state) {
        return state.field(ASKING) != null;
    }

    Decision pressed(Pressed pressed, ChatState state) {
        Member member = pressed.chat().isPrivate() ? staff.member(pressed.by().id()) : null;
        if (member == null) {
            return DeskWords.answer(pressed);
        }
        var turn = new Turn(pressed, state, member, DeskWords.of(campaign, state, member, pressed.by()));
        Decision answered = pressed(turn, pressed, pressed.data());
        return listens(state) && !pressed.data().startsWith(ASK)
                ? answered.and(Decision.change(state.remove(ASKING)))
                : answered;
    }

    private Decision pressed(Turn turn, Pressed pressed, String data) {
        String mark = data.substring(0, Math.min(LIST.length(), data.length()));
        String[] parts = data.substring(mark.length()).split(":");
        Case about = seen(turn, parts[0]);
        return switch (mark) {
            case SUMS -> turn.show(sums.sums(turn));
            case FILES -> DeskWords.answer(pressed).and(files.sent(turn, parts[0]));
            case LIST -> turn.show(pages.list(turn, parts));
            default -> about == null ? turn.show(pages.list(turn, parts)) : about(turn, pressed, mark, about, parts);
        };
    }

    private Decision about(Turn turn, Pressed pressed, String mark, Case about, String[] parts) {
        String second = parts.length > 1 ? parts[1] : "";
        return switch (mark) {
            case MARK -> {
                boolean asks = parts.length < 3 && about.reaches(second);
                yield asks
                        ? turn.show(pages.sure(turn, about, second))
                        : told(turn, pressed, TriageDesk.MARK, Map.of("id", about.id(), "to", second));
            }
            case OUTCOME -> told(turn, pressed, TriageDesk.OUTCOME, Map.of("id", about.id()));
            case BLOCK -> told(turn, pressed, TriageDesk.BLOCK, Map.of("id", about.id()));
            case UNBLOCK -> told(turn, pressed, TriageDesk.UNBLOCK, Map.of("id", about.id()));
            case PHOTO -> photos(turn, pressed, about);
            case ASK ->
                turn.show(pages.asking(turn, about))
                        .and(Decision.change(turn.state().set(ASKING, about.id())));
            default -> turn.show(pages.view(turn, about));
        };
    }

    private static Decision told(Turn turn, Pressed pressed, String what, Map<String, String> values) {
        return DeskWords.answer(pressed).and(turn.tell(what, values));
    }

    /// Null where there is no such case, or it is not within the member's bounds.
    private @Nullable Case seen(Turn turn, String id) {
        Case found = id.contains("-") ? store.find(id) : null;
        return found != null && found.within(turn.by().bounds()) ? found : null;
    }

    /// A photo is known to the bot alone that it was sent to.
    private static Decision photos(Turn turn, Pressed pressed, Case about) {
        List<Post> posts = about.statementsWithin(turn.by().bounds()).stream()
                .filter(each -> !each.photo().isEmpty())
                .filter(each -> ChatKey.parse(each.chat())
                        .account()
                        .equals(pressed.chat().account()))
                .map(each -> Post.reply(pressed.chat(), new Act.ShowPhoto(each.photo(), "№ " + about.id())))
                .toList();
        return posts.isEmpty()
                ? turn.words().notice(pressed, ReportsText.TRIAGE_PHOTO_ELSEWHERE, Map.of())
                : DeskWords.answer(pressed).and(new Decision(List.of(), posts, List.of()));
    }

    /// The question, after `listens`.
    Decision said(Said said, ChatState state) {
        Member member = staff.member(said.by().id());
        String id = state.field(ASKING, "");
        if (member == null || id.isEmpty()) {
            return Decision.NONE;
        }
        var turn = new Turn(said, state, member, DeskWords.of(campaign, state, member, said.by()));
        String text = said.text().strip();
        return turn.tell(TriageDesk.ASK, Map.of("id", id, "text", text.substring(0, Math.min(500, text.length()))))
                .and(Decision.change(state.remove(ASKING)));
    }
}
