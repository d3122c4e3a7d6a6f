package kz.habarshy.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Attachment;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.staff.Bounds;
import kz.habarshy.staff.BoundsMenu;
import kz.habarshy.staff.DeskWords;

/// The report as a resident makes it, in private, step by step; nothing reaches anybody before it is sent.
///
/// Field of a private chat: `c.sent` the day of the last report and how many were sent on it.
final class ReportDialog {
    private static final String SENT = "c.sent";
    private static final int A_DAY = 3;

    private final CaseStore store;
    private final ReportPages pages;
    private final BoundsMenu places;
    private final Supplier<String> numbers;

    ReportDialog(Campaign campaign, CaseStore store, ReportPages pages, Supplier<String> numbers) {
        this.store = store;
        this.pages = pages;
        this.places = new BoundsMenu(campaign);
        this.numbers = numbers;
    }

    /// One thing that the person said or pressed.
    record Turn(Incoming news, ChatState state, Speech speech, Instant now) {
        LocalDate today() {
            return now.atZone(ChatCard.of(state).zone()).toLocalDate();
        }
    }

    /// Begins, or goes on where it was left; `about` as in `Draft`.
    Decision open(Turn turn, String about) {
        LocalDate until = store.blockedThrough(turn.state().chat());
        if (until != null && !turn.today().isAfter(until)) {
            return shown(turn, turn.speech().html(ReportsText.REPORT_BLOCKED, _ -> Map.of("until", until)));
        }
        if (sentToday(turn) >= A_DAY) {
            return shown(turn, turn.speech().html(ReportsText.REPORT_LIMIT));
        }
        Draft known = Draft.in(turn.state());
        Draft draft = known == null ? Draft.begun(numbers.get()) : known;
        boolean resumed = known != null && known.step() != Draft.Step.KIND;
        return resumed
                ? resumed(turn, about.isEmpty() ? draft : draft.about(about))
                : keep(turn, about.isEmpty() ? draft : draft.about(about), "");
    }

    private Decision resumed(Turn turn, Draft draft) {
        var rows = List.of(
                List.of(turn.speech().press(ReportsText.LABEL_REPORT_GO_ON, ReportPages.EDIT + draft.step())),
                List.of(turn.speech().press(ReportsText.LABEL_REPORT_FRESH, ReportPages.FRESH)));
        return shown(turn, new ReportPages.Page(turn.speech().html(ReportsText.REPORT_RESUMED), rows))
                .and(changed(draft.keep(turn.state())));
    }

    /// A group's press or command: where it was, kept for the person until they come.
    Decision begun(Told told, ChatState state) {
        Draft known = Draft.in(state);
        Draft draft = (known == null ? Draft.begun(numbers.get()) : known)
                .from(told.values().getOrDefault("home", ""), Whereabouts.in(told.values()));
        String about = told.values().getOrDefault("about", "");
        return changed((about.isEmpty() ? draft : draft.about(about)).keep(state));
    }

    Decision pressed(Turn turn, String data) {
        Draft draft = Draft.in(turn.state());
        if (data.equals(ReportPages.UNDO)) {
            Draft before = Draft.before(turn.state());
            return before == null ? open(turn, "") : keep(turn, before, "");
        }
        if (data.equals(ReportPages.FRESH)) {
            return keep(turn, Draft.begun(numbers.get()), "");
        }
        if (draft == null) {
            var again = List.of(List.of(turn.speech().press(ReportsText.LABEL_REPORT, Reports.OPEN)));
            return shown(turn, new ReportPages.Page(turn.speech().html(ReportsText.REPORT_GONE), again));
        }
        return switch (data) {
            case ReportPages.CANCEL -> cancelled(turn, draft);
            case ReportPages.SEND -> sent(turn, draft);
            default -> answered(turn, draft, data);
        };
    }

    private Decision answered(Turn turn, Draft draft, String data) {
        String value = data.substring(Math.min(data.length(), ReportPages.KIND.length()));
        return switch (data.substring(0, Math.min(data.length(), ReportPages.KIND.length()))) {
            case ReportPages.KIND ->
                keep(turn, draft.at(Draft.Step.KIND).of(Kind.valueOf(value)).next(), "");
            case ReportPages.WHEN -> when(turn, draft.at(Draft.Step.WHEN), Happened.valueOf(value));
            case ReportPages.WHERE -> where(turn, draft.at(Draft.Step.WHERE), value);
            case ReportPages.NEXT -> value.equals(draft.step().name()) ? skipped(turn, draft) : keep(turn, draft, "");
            case ReportPages.BACK -> keep(turn, value.equals(draft.step().name()) ? draft.previous() : draft, "");
            case ReportPages.EDIT -> keep(turn, draft.at(Draft.Step.valueOf(value)), "");
            default -> keep(turn, draft, "");
        };
    }

    private Decision when(Turn turn, Draft draft, Happened when) {
        String above = when == Happened.NOW ? turn.speech().html(ReportsText.REPORT_NOW) : "";
        return keep(turn, draft.when(when).next(), above);
    }

    private Decision where(Turn turn, Draft draft, String value) {
        if (value.equals("h")) {
            return keep(turn, draft.where(draft.house()).next(), "");
        }
        var chosen = new Bounds(value.startsWith("c:") ? value.substring(2) : "");
        if (!chosen.everywhere() && places.known(chosen)) {
            return keep(turn, draft.where(new Whereabouts(chosen.id(), "")).next(), "");
        }
        String at = value.matches("o:[\\w-]*:\\d{1,3}") ? value : "o::0";
        return shown(turn, pages.places(draft, turn.speech(), at)).and(changed(draft.keep(turn.state())));
    }

    private Decision skipped(Turn turn, Draft draft) {
        Draft without = switch (draft.step()) {
            case WHEN -> draft.when(Happened.UNSAID);
            case WHERE -> draft.where(Whereabouts.UNTOLD);
            case STREET -> draft.where(new Whereabouts(draft.where().id(), ""));
            case WORDS -> draft.saying("");
            case PHOTO -> draft.showing("");
            default -> draft;
        };
        return keep(turn, without.next(), "");
    }

    /// Words or a photo while the report listens; a forwarded message brings its fingerprint along.
    Decision said(Turn turn, Said said, Draft draft) {
        Attachment with = said.attachment();
        String photo = with != null && with.kind().equals("photo") ? with.file() : draft.photo();
        String typed = Masked.of(said.text());
        Draft shows = draft.showing(photo);
        if (typed.isEmpty()) {
            boolean came = !photo.equals(draft.photo());
            return keep(turn, came && draft.step() == Draft.Step.PHOTO ? shows.next() : shows, "");
        }
        if (draft.step() == Draft.Step.STREET) {
            return keep(
                    turn,
                    shows.where(new Whereabouts(draft.where().id(), typed)).next(),
                    "");
        }
        String words = draft.step() == Draft.Step.PHOTO && !draft.words().isEmpty()
                ? Masked.of(draft.words() + "\n" + typed)
                : typed;
        Draft says = shows.saying(words);
        String print = said.forwarded() ? Fingerprint.of(said.text()) : "";
        return keep(turn, (print.isEmpty() ? says : says.about(print)).next(), "");
    }

    private Decision cancelled(Turn turn, Draft draft) {
        var undo = List.of(List.of(turn.speech().press(ReportsText.LABEL_UNDO, ReportPages.UNDO)));
        return shown(turn, new ReportPages.Page(turn.speech().html(ReportsText.REPORT_CANCELLED), undo))
                .and(changed(draft.layAside(turn.state())));
    }

    /// Only what was seen whole in the summary is sent.
    private Decision sent(Turn turn, Draft draft) {
        if (draft.step() != Draft.Step.SUMMARY || draft.kind() == null) {
            return keep(turn, draft, "");
        }
        var sending = shown(turn, turn.speech().html(ReportsText.REPORT_SENDING));
        String sent = turn.today() + " " + (sentToday(turn) + 1);
        return sending.and(Decision.change(turn.state().set(SENT, sent)))
                .and(changed(Draft.clear(turn.state())))
                .and(Decision.tell(Command.of(new Told(ChatKey.DESK, CaseDesk.SEND, values(turn, draft)))));
    }

    private static Map<String, String> values(Turn turn, Draft draft) {
        Map<String, String> values = new HashMap<>();
        values.put("number", draft.number());
        values.put("kind", String.valueOf(draft.kind()));
        values.put("day", draft.when().day(turn.today()));
        values.put("where", draft.where().id());
        values.put("street", draft.where().street());
        values.put("words", draft.words());
        values.put("photo", draft.photo());
        values.put("about", draft.about());
        values.put("home", draft.home());
        values.put("chat", turn.state().chat().toString());
        values.put("languages", turn.speech().code());
        return Map.copyOf(values);
    }

    private static int sentToday(Turn turn) {
        String[] sent = turn.state().field(SENT, "").split(" ");
        return sent.length == 2 && sent[0].equals(turn.today().toString()) ? Integer.parseInt(sent[1]) : 0;
    }

    private Decision keep(Turn turn, Draft draft, String above) {
        return shown(turn, pages.of(draft, turn.speech()).under(above)).and(changed(draft.keep(turn.state())));
    }

    private static Decision changed(List<Change> changes) {
        return new Decision(changes, List.of(), List.of());
    }

    private static Decision shown(Turn turn, String html) {
        return shown(turn, new ReportPages.Page(html, List.of()));
    }

    private static Decision shown(Turn turn, ReportPages.Page page) {
        return DeskWords.show(turn.news(), page.html(), page.rows());
    }
}
