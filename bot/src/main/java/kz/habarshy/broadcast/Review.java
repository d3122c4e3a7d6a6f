package kz.habarshy.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Language;
import kz.habarshy.staff.DeskWords;

/// What a member does to a broadcast that was sent for approval; the desk alone decides whether it still may be done.
///
/// Field of a private chat: `d.desk.note` → id and hash of the broadcast whose note is awaited, then since when.
final class Review {
    static final String DATA = "desk:b:";
    static final String CHANGE = DATA + "e:";
    static final String CANCEL = DATA + "x:";
    static final String STOP = DATA + "s:";

    static final String GO_ON = DATA + "go:";
    static final String CORRECT = DATA + "co:";
    static final String RECALL = DATA + "rc:";

    private static final String APPROVE = DATA + "ok:";
    private static final String RETURN = DATA + "no:";
    private static final String STOP_YES = DATA + "ss:";
    private static final String CANCEL_YES = DATA + "xx:";
    private static final String NOTE = "d.desk.note";
    private static final Duration LISTENS = Duration.ofHours(1);
    private static final int LONGEST_NOTE = 500;

    private final Broadcasts broadcasts;
    private final DeskDialog dialog;
    private final DeskMenu menu;

    Review(Broadcasts broadcasts, DeskDialog dialog, DeskMenu menu) {
        this.broadcasts = broadcasts;
        this.dialog = dialog;
        this.menu = menu;
    }

    /// The buttons under what waits for approval; they hold on to the content that was seen.
    static List<Button> choice(DeskWords words, Broadcast each) {
        String key = each.id() + ":" + each.hash();
        return List.of(
                words.press(BroadcastText.LABEL_APPROVE, APPROVE + key),
                words.press(BroadcastText.LABEL_RETURN, RETURN + key));
    }

    Decision pressed(Turn turn, Pressed pressed) {
        String data = pressed.data();
        String rest = data.substring(data.indexOf(':', DATA.length()) + 1);
        String id = rest.split(":", 2)[0];
        String hash = rest.contains(":") ? rest.substring(rest.indexOf(':') + 1) : "";
        Broadcast each = broadcasts.find(id);
        if (each == null) {
            return menu.list(turn);
        }
        Map<String, String> named = Map.of("id", id, "hash", hash);
        return switch (data.substring(0, data.indexOf(':', DATA.length()) + 1)) {
            case APPROVE -> DeskAnswers.pressed(turn).and(turn.tell(DeskNews.APPROVE, named));
            case RETURN -> askNote(turn, each, hash);
            case CHANGE -> change(turn, each);
            case CANCEL -> sure(turn, BroadcastText.BC_CANCEL_ASK, each, BroadcastText.LABEL_CANCEL_YES, CANCEL_YES);
            case CANCEL_YES -> DeskAnswers.pressed(turn).and(turn.tell(DeskNews.CANCEL, named));
            case STOP -> sure(turn, BroadcastText.BC_STOP_ASK, each, BroadcastText.LABEL_STOP_YES, STOP_YES);
            case GO_ON -> DeskAnswers.pressed(turn).and(turn.tell(DeskNews.GO_ON, named));
            case CORRECT -> follow(turn, each, correction(each, turn.now()));
            case RECALL -> follow(turn, each, recall(turn, each));
            case STOP_YES -> DeskAnswers.pressed(turn).and(turn.tell(DeskNews.STOP, named));
            default -> menu.view(turn, each);
        };
    }

    private static Decision sure(Turn turn, BroadcastText question, Broadcast each, BroadcastText yes, String data) {
        var rows = List.of(
                List.of(turn.press(yes, data + each.id())),
                List.of(turn.press(BroadcastText.LABEL_BACK, DeskMenu.VIEW + each.id())));
        return turn.show(question, Map.of("name", each.name(turn.words())), rows);
    }

    private static Decision askNote(Turn turn, Broadcast each, String hash) {
        String awaited =
                String.join(" ", each.id(), hash, String.valueOf(turn.now().toEpochMilli()));
        var rows = List.of(List.of(turn.press(BroadcastText.LABEL_BACK, DeskMenu.VIEW + each.id())));
        Decision asks = DeskAnswers.below(
                turn,
                List.of(),
                turn.words().html(BroadcastText.BC_RETURN_ASK, Map.of("name", each.name(turn.words()))),
                rows);
        return asks.and(Decision.change(turn.state().set(NOTE, awaited)));
    }

    /// Whether words typed now are the note.
    static boolean listens(ChatState state, Instant now) {
        String awaited = state.field(NOTE);
        return awaited != null
                && now.isBefore(Instant.ofEpochMilli(Long.parseLong(awaited.split(" ")[2]))
                        .plus(LISTENS));
    }

    /// Any press means that no note is coming.
    static Decision stopListening(ChatState state) {
        return state.field(NOTE) == null ? Decision.NONE : Decision.change(state.remove(NOTE));
    }

    Decision noted(Turn turn, String text) {
        String[] awaited = turn.state().field(NOTE, "").split(" ");
        String note = text.strip();
        Map<String, String> values = Map.of(
                "id", awaited[0],
                "hash", awaited[1],
                "note", note.substring(0, Math.min(LONGEST_NOTE, note.length())));
        return stopListening(turn.state()).and(turn.tell(DeskNews.RETURN, values));
    }

    private Decision follow(Turn turn, Broadcast each, Draft draft) {
        boolean allowed = each.started() > 0
                && !each.content().errand().follows()
                && !each.course().recalled()
                && turn.by().bounds().covers(each.content().bounds());
        return allowed ? dialog.keep(turn, draft) : menu.view(turn, each);
    }

    /// Begins with the words that went out.
    private static Draft correction(Broadcast each, Instant now) {
        Content content = each.content();
        return new Draft(
                new Content(content.kk(), content.ru(), content.target(), Content.NOW, Errand.correct(each.id())),
                Draft.Step.KK,
                "",
                now.toEpochMilli());
    }

    private static Draft recall(Turn turn, Broadcast each) {
        Campaign campaign = turn.words().campaign();
        Content content = new Content(
                campaign.text(BroadcastText.RECALL_TEXT, Language.KK),
                campaign.text(BroadcastText.RECALL_TEXT, Language.RU),
                each.content().target(),
                Content.NOW,
                Errand.recall(each.id()));
        return new Draft(content, Draft.Step.PREVIEW, "", turn.now().toEpochMilli());
    }

    /// Its texts become this member's draft, and the approval is void. A draft under way stays where undo finds it.
    private Decision change(Turn turn, Broadcast each) {
        if (!each.status().open() || !turn.by().bounds().covers(each.content().bounds())) {
            return menu.view(turn, each);
        }
        var draft = new Draft(
                each.content(), Draft.Step.PREVIEW, each.id(), turn.now().toEpochMilli());
        return dialog.keep(turn, draft).and(turn.tell(DeskNews.TAKE_BACK, Map.of("id", each.id())));
    }
}
