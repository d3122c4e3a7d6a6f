package kz.habarshy.broadcast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Decision;
import kz.habarshy.staff.Bounds;
import kz.habarshy.staff.DeskWords;
import kz.habarshy.staff.Member;

/// What a member finds on the desk: the menu, the broadcasts, and one of them with what may be done to it.
final class DeskMenu {
    static final String VIEW = "desk:b:v:";

    private static final int LISTED = 10;
    private static final int HEAD = 24;

    private final Broadcasts broadcasts;
    private final Preview preview;
    private final ProgressText progress;
    private final AnswerSums sums;

    DeskMenu(Broadcasts broadcasts, Preview preview, ProgressText progress, AnswerSums sums) {
        this.broadcasts = broadcasts;
        this.preview = preview;
        this.progress = progress;
        this.sums = sums;
    }

    Decision menu(Turn turn) {
        List<List<Button>> rows = new ArrayList<>();
        if (Draft.in(turn.state()) != null) {
            rows.add(List.of(turn.press(BroadcastText.LABEL_CONTINUE, DeskDialog.DATA + "p")));
        }
        rows.add(List.of(turn.press(BroadcastText.LABEL_NEW, DeskDialog.DATA + "n")));
        rows.add(List.of(turn.press(BroadcastText.LABEL_BROADCASTS, "desk:l")));
        rows.add(List.of(turn.press(BroadcastText.LABEL_CASES, "c:d:l:NEW:0")));
        rows.add(List.of(turn.press(BroadcastText.LABEL_RADAR, "radar:l")));
        if (turn.by().bounds().everywhere()) {
            rows.add(List.of(
                    turn.press(BroadcastText.LABEL_QUESTIONS, "e:l:0"),
                    turn.press(BroadcastText.LABEL_ANSWERS, "desk:q")));
            rows.add(List.of(turn.press(BroadcastText.LABEL_WARNINGS, "w:d:0")));
        }
        if (turn.by().owner() && !turn.words().campaign().refused().isEmpty()) {
            rows.add(List.of(turn.press(BroadcastText.LABEL_CONTENT_REFUSED, "e:p")));
        }
        if (turn.by().owner()) {
            rows.add(List.of(
                    turn.press(BroadcastText.LABEL_STAFF, "desk:s:l"),
                    turn.press(BroadcastText.LABEL_AUDIT, "desk:s:a")));
        }
        rows.add(List.of(turn.press(BroadcastText.LABEL_OTHER_LANGUAGE, "desk:g")));
        return turn.show(BroadcastText.DESK_MENU, Map.of("name", turn.by().called()), rows);
    }

    /// What became of questions today and yesterday, in sums.
    Decision answers(Turn turn) {
        return turn.by().bounds().everywhere()
                ? turn.show(BroadcastText.DESK_ANSWERS, sums.shown(turn.now()), List.of(desk(turn)))
                : menu(turn);
    }

    /// The latest broadcasts within the member's bounds.
    Decision list(Turn turn) {
        List<List<Button>> rows = new ArrayList<>();
        broadcasts.all().stream()
                .filter(each -> sees(turn.by(), each))
                .limit(LISTED)
                .forEach(each -> rows.add(List.of(new Button.Press(line(turn, each), VIEW + each.id()))));
        boolean none = rows.isEmpty();
        rows.add(desk(turn));
        return turn.show(none ? BroadcastText.BC_LIST_EMPTY : BroadcastText.BC_LIST, Map.of(), rows);
    }

    static boolean sees(Member member, Broadcast broadcast) {
        Bounds bounds = broadcast.content().bounds();
        return member.bounds().covers(bounds)
                || broadcast.author().person() == member.person().value();
    }

    private static String line(Turn turn, Broadcast each) {
        String text = each.content().text(turn.words().language()).replaceAll("\\s+", " ");
        String head = text.length() > HEAD ? text.substring(0, HEAD).strip() + "…" : text;
        return "№ " + each.id() + " · " + standing(turn.words(), each) + " · " + head;
    }

    /// Both texts, where it stands, and the buttons that fit.
    Decision view(Turn turn, Broadcast each) {
        Map<String, Object> facts = new HashMap<>(preview.plan(each.content(), turn.words()));
        facts.put("name", each.name(turn.words()));
        facts.put("status", turn.words().plain(status(each.status()), Map.of()));
        facts.put("author", each.author().name());
        facts.put("approver", each.approver() == null ? "–" : each.approver().name());
        String html = turn.words().html(BroadcastText.BC_VIEW, facts);
        String report = progress.html(each, turn.words());
        return DeskAnswers.below(
                turn,
                preview.messages(turn.news().chat(), each.content()),
                report.isEmpty() ? html : html + "\n\n" + report,
                actions(turn, each));
    }

    private static List<List<Button>> actions(Turn turn, Broadcast each) {
        List<List<Button>> rows = new ArrayList<>();
        boolean allowed = turn.by().bounds().covers(each.content().bounds());
        boolean own = each.author().person() == turn.by().person().value();
        if (allowed && !own && each.status() == Broadcast.Status.WAITING) {
            rows.add(Review.choice(turn.words(), each));
        }
        if (allowed && each.status().open()) {
            rows.add(List.of(
                    turn.press(BroadcastText.LABEL_CHANGE, Review.CHANGE + each.id()),
                    turn.press(BroadcastText.LABEL_CANCEL_BROADCAST, Review.CANCEL + each.id())));
        }
        if (allowed && each.status() == Broadcast.Status.HELD) {
            rows.add(List.of(turn.press(BroadcastText.LABEL_GO_ON, Review.GO_ON + each.id())));
        }
        if (allowed && (each.status() == Broadcast.Status.RUNNING || each.status() == Broadcast.Status.HELD)) {
            rows.add(List.of(turn.press(BroadcastText.LABEL_STOP, Review.STOP + each.id())));
        }
        if (each.started() > 0) {
            rows.add(List.of(turn.press(BroadcastText.LABEL_LEDGER, LedgerScreens.VIEW + each.id())));
        }
        if (allowed && followable(each)) {
            rows.add(List.of(
                    turn.press(BroadcastText.LABEL_CORRECT, Review.CORRECT + each.id()),
                    turn.press(BroadcastText.LABEL_RECALL, Review.RECALL + each.id())));
        }
        rows.add(List.of(turn.press(BroadcastText.LABEL_BROADCASTS, "desk:l")));
        return rows;
    }

    private static boolean followable(Broadcast each) {
        return each.started() > 0
                && !each.content().errand().follows()
                && !each.course().recalled();
    }

    /// What it is, unless an announcement, and how it stands.
    static String standing(DeskWords words, Broadcast each) {
        Errand errand = each.content().errand();
        String status = words.plain(status(each.status()), Map.of());
        BroadcastText kind = switch (errand.kind()) {
            case ANNOUNCE -> null;
            case WARN -> BroadcastText.KIND_WARN;
            case CORRECT -> BroadcastText.KIND_CORRECT;
            case RECALL -> BroadcastText.KIND_RECALL;
        };
        return kind == null ? status : words.plain(kind, Map.of("of", errand.of())) + " · " + status;
    }

    static List<Button> desk(Turn turn) {
        return List.of(turn.press(BroadcastText.LABEL_DESK, "desk:m"));
    }

    static BroadcastText status(Broadcast.Status status) {
        return switch (status) {
            case WAITING -> BroadcastText.STATUS_WAITING;
            case RETURNED -> BroadcastText.STATUS_RETURNED;
            case APPROVED -> BroadcastText.STATUS_APPROVED;
            case RUNNING -> BroadcastText.STATUS_RUNNING;
            case HELD -> BroadcastText.STATUS_HELD;
            case STOPPING -> BroadcastText.STATUS_STOPPING;
            case DONE -> BroadcastText.STATUS_DONE;
            case STOPPED -> BroadcastText.STATUS_STOPPED;
            case CANCELLED -> BroadcastText.STATUS_CANCELLED;
        };
    }
}
