package kz.habarshy.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;
import kz.habarshy.staff.Audit;
import kz.habarshy.staff.DeskWords;
import kz.habarshy.staff.Member;
import kz.habarshy.staff.Staff;

/// What staff do to a case, as the desk decides it: within their bounds, in the audit, at once.
final class TriageDesk {
    static final String MARK = CaseDesk.MARK + "mark";
    static final String ASK = CaseDesk.MARK + "ask";
    static final String OUTCOME = CaseDesk.MARK + "outcome";
    static final String BLOCK = CaseDesk.MARK + "block";
    static final String UNBLOCK = CaseDesk.MARK + "unblock";
    static final String EXPORTED = CaseDesk.MARK + "exported";
    private static final Duration BLOCKED = Duration.ofDays(30);

    private final Campaign campaign;
    private final CaseStore store;
    private final Staff staff;

    TriageDesk(Campaign campaign, CaseStore store, Staff staff) {
        this.campaign = campaign;
        this.store = store;
        this.staff = staff;
    }

    private record Task(Told told, ChatState desk, Instant now, Member by, DeskWords words, Case about) {}

    Decision told(Told told, ChatState desk, Instant now) {
        Member by = staff.memberNow(new PersonId(Long.parseLong(told.values().getOrDefault("by", "0"))));
        if (by == null) {
            return Decision.NONE;
        }
        if (told.what().equals(EXPORTED)) {
            return noted(desk, now, by, Audit.Deed.CASES_EXPORTED, told.values().getOrDefault("what", ""));
        }
        Case about = store.find(told.values().getOrDefault("id", ""));
        if (about == null || !about.within(by.bounds())) {
            return Decision.NONE;
        }
        var words = new DeskWords(campaign, Language.valueOf(told.values().getOrDefault("language", "KK")));
        var task = new Task(told, desk, now, by, words, about);
        return switch (told.what()) {
            case MARK -> mark(task, Status.valueOf(told.values().getOrDefault("to", "NEW")));
            case ASK -> ask(task, told.values().getOrDefault("text", ""));
            case OUTCOME -> outcome(task);
            case BLOCK -> block(task, true);
            case UNBLOCK -> block(task, false);
            default -> Decision.NONE;
        };
    }

    private Decision mark(Task task, Status to) {
        Status before = task.about().status();
        if (before == to) {
            return shown(task, ReportsText.TRIAGE_MARKED, status(task, to), List.of());
        }
        Case next = task.about().marked(to);
        List<Change> changes = new ArrayList<>(List.of(CaseStore.keep(next)));
        changes.addAll(verdict(task, to));
        List<Button> row = new ArrayList<>(
                List.of(task.words().press(ReportsText.LABEL_UNDO, Triage.MARK + next.id() + ":" + before)));
        if (to != Status.NEW && !next.statements().isEmpty()) {
            row.add(task.words().press(ReportsText.LABEL_TELL_OUTCOME, Triage.OUTCOME + next.id()));
        }
        return new Decision(changes, List.of(), List.of())
                .and(noted(task, to.deed()))
                .and(told(next, to))
                .and(shown(task, ReportsText.TRIAGE_MARKED, status(task, to), row));
    }

    private static Map<String, ?> status(Task task, Status status) {
        return Map.of("number", task.about().id(), "status", task.words().plain(status.label(), Map.of()));
    }

    /// A confirmed message is fraud wherever it is met again, a false one is left alone.
    private List<Change> verdict(Task task, Status to) {
        String print = task.about().fingerprint();
        if (print.isEmpty()) {
            return List.of();
        }
        LocalDate today = task.now().atZone(campaign.defaultZone()).toLocalDate();
        var version = new Change.Add(CaseStore.PLACE, CaseStore.VERSION, 1);
        return switch (to) {
            case CONFIRMED -> List.of(found(print, Cases.Verdict.CONFIRMED, today), version);
            case FALSE -> List.of(found(print, Cases.Verdict.FALSE, today), version);
            case NEW, CLOSED -> List.of(new Change.Remove(CaseStore.VERDICTS, print), version);
        };
    }

    private static Change found(String print, Cases.Verdict verdict, LocalDate day) {
        return new Change.Set(CaseStore.VERDICTS, print, Cases.written(verdict, day));
    }

    private static Decision told(Case marked, Status to) {
        return marked.then().isEmpty()
                ? Decision.NONE
                : Decision.tell(Command.of(new Told(
                        ChatKey.DESK,
                        marked.then(),
                        Map.of("hash", marked.fingerprint(), "status", to.name(), "case", marked.id()))));
    }

    /// To everybody who reported it and has not asked to be forgotten.
    private Decision ask(Task task, String text) {
        Decision all = Decision.NONE;
        for (Statement each : task.about().statements()) {
            Speech speech = Speech.of(campaign, each.languages());
            String html = speech.html(
                    ReportsText.REPORT_ASKED, _ -> Map.of("number", task.about().id(), "text", text));
            Button answer = speech.press(
                    ReportsText.LABEL_REPORT_ANSWER,
                    Reports.ANSWER + task.about().id());
            all = all.and(CaseDesk.say(ChatKey.parse(each.chat()), html, answer));
        }
        return all.and(noted(task, Audit.Deed.CASE_ASKED)).and(reached(task, ReportsText.TRIAGE_ASKED));
    }

    private Decision outcome(Task task) {
        Case about = task.about();
        ReportsText outcome = switch (about.status()) {
            case CONFIRMED -> ReportsText.OUTCOME_CONFIRMED;
            case FALSE -> ReportsText.OUTCOME_FALSE;
            case NEW, CLOSED -> ReportsText.OUTCOME_CLOSED;
        };
        if (about.status() == Status.NEW) {
            return Decision.NONE;
        }
        List<Post> posts = new ArrayList<>();
        for (Statement each : about.statements()) {
            String html = Speech.of(campaign, each.languages()).html(outcome, _ -> Map.of("number", about.id()));
            String id = "outcome:" + about.id() + ":" + about.status();
            posts.add(Post.named(id, ChatKey.parse(each.chat()), new Act.Say(html, List.of(), null, null, true)));
        }
        return new Decision(List.of(), posts, List.of())
                .and(noted(task, Audit.Deed.CASE_TOLD))
                .and(reached(task, ReportsText.TRIAGE_TOLD));
    }

    private Decision reached(Task task, ReportsText text) {
        return shown(
                task,
                text,
                Map.of(
                        "number",
                        task.about().id(),
                        "count",
                        task.about().statements().size()),
                List.of());
    }

    private Decision block(Task task, boolean shut) {
        LocalDate until =
                task.now().plus(BLOCKED).atZone(campaign.defaultZone()).toLocalDate();
        List<Change> changes = new ArrayList<>();
        for (Statement each : task.about().statements()) {
            changes.add(
                    shut
                            ? new Change.Set(CaseStore.BLOCKED, each.chat(), until.toString())
                            : new Change.Remove(CaseStore.BLOCKED, each.chat()));
        }
        Map<String, ?> facts = Map.of("number", task.about().id(), "until", until);
        Button undo = task.words()
                .press(ReportsText.LABEL_UNDO, Triage.UNBLOCK + task.about().id());
        return new Decision(changes, List.of(), List.of())
                .and(noted(task, shut ? Audit.Deed.CASE_BLOCKED : Audit.Deed.CASE_UNBLOCKED))
                .and(
                        shut
                                ? shown(task, ReportsText.TRIAGE_BLOCKED, facts, List.of(undo))
                                : shown(task, ReportsText.TRIAGE_UNBLOCKED, facts, List.of()));
    }

    private static Decision noted(Task task, Audit.Deed deed) {
        return noted(
                task.desk(), task.now(), task.by(), deed, "№ " + task.about().id());
    }

    private static Decision noted(ChatState desk, Instant now, Member by, Audit.Deed deed, String about) {
        return new Decision(Audit.note(desk, now, by, deed, about), List.of(), List.of());
    }

    /// Turns the page on which it was pressed into what became of it.
    private static Decision shown(Task task, ReportsText text, Map<String, ?> facts, List<Button> first) {
        List<List<Button>> rows = new ArrayList<>();
        if (!first.isEmpty()) {
            rows.add(first);
        }
        rows.add(List.of(
                task.words()
                        .press(
                                ReportsText.LABEL_CASE,
                                Triage.VIEW + task.about().id()),
                task.words().press(ReportsText.LABEL_CASES, Triage.LIST + "NEW:0")));
        ChatKey chat = ChatKey.parse(task.told().values().getOrDefault("chat", ""));
        long message = Long.parseLong(task.told().values().getOrDefault("message", "0"));
        String html = task.words().html(text, facts);
        Act act = message == 0 ? new Act.Say(html, rows, null, null, false) : new Act.EditMessage(message, html, rows);
        return Decision.say(Post.reply(chat, act));
    }
}
