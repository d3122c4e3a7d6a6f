package kz.habarshy.editors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Entry;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;
import kz.habarshy.staff.Audit;
import kz.habarshy.staff.DeskWords;
import kz.habarshy.staff.Member;
import kz.habarshy.staff.Staff;

/// Gives a question to an answer, takes it back, or lets it be ignored: at the desk, in the audit, at once.
final class Teaching {
    static final String TEACH = EditorsDesk.MARK + "teach";
    static final String UNTEACH = EditorsDesk.MARK + "unteach";
    static final String IGNORE = EditorsDesk.MARK + "ignore";
    static final String HEED = EditorsDesk.MARK + "heed";

    private final Store store;
    private final Staff staff;
    private final Campaign campaign;

    Teaching(Store store, Staff staff, Campaign campaign) {
        this.store = store;
        this.staff = staff;
        this.campaign = campaign;
    }

    Decision told(Told told, ChatState desk, Instant now) {
        Member by = staff.memberNow(new PersonId(Long.parseLong(told.values().getOrDefault("by", "0"))));
        if (by == null || !QuestionPages.mayTeach(by)) {
            return Decision.NONE;
        }
        Language language = Language.valueOf(told.values().getOrDefault("language", "KK"));
        var task =
                new Task(told, desk, now, by.speaking(language), told.values().getOrDefault("id", ""));
        return switch (told.what()) {
            case TEACH -> teach(task, told.values().getOrDefault("entry", ""));
            case UNTEACH -> unteach(task);
            case IGNORE -> ignore(task, true);
            case HEED -> ignore(task, false);
            default -> Decision.NONE;
        };
    }

    private record Task(Told told, ChatState desk, Instant now, Member by, String id) {}

    private Decision teach(Task task, String id) {
        Kept kept = store.asked(task.id());
        Entry entry = campaign.entry(id);
        if (kept == null || entry == null) {
            return shown(task, EditorsText.EDITORS_STALE, Map.of(), List.of());
        }
        var taught = new Taught(id, kept, task.now().getEpochSecond());
        Button undo = words(task).press(EditorsText.LABEL_UNDO, QuestionPages.UNTEACH + task.id());
        return Decision.change(
                        new Change.Set(Store.TAUGHT, task.id(), taught.json()),
                        new Change.Remove(Store.ASKED, task.id()),
                        new Change.Add(Store.PLACE, Store.VERSION, 1))
                .and(noted(task, Audit.Deed.TAUGHT, id + " ← " + kept.text()))
                .and(shown(
                        task,
                        EditorsText.EDITORS_TAUGHT,
                        Map.of(
                                "line",
                                kept.text(),
                                "title",
                                entry.title(words(task).language())),
                        List.of(undo)));
    }

    private Decision unteach(Task task) {
        Taught taught = store.taught(task.id());
        if (taught == null) {
            return shown(task, EditorsText.EDITORS_STALE, Map.of(), List.of());
        }
        return Decision.change(
                        new Change.Remove(Store.TAUGHT, task.id()),
                        new Change.Set(Store.ASKED, task.id(), taught.of().json()),
                        new Change.Add(Store.PLACE, Store.VERSION, 1))
                .and(noted(
                        task,
                        Audit.Deed.UNTAUGHT,
                        taught.entry() + " ← " + taught.of().text()))
                .and(shown(
                        task,
                        EditorsText.EDITORS_UNTAUGHT,
                        Map.of("line", taught.of().text()),
                        List.of()));
    }

    private Decision ignore(Task task, boolean ignored) {
        Kept kept = store.asked(task.id());
        if (kept == null) {
            return shown(task, EditorsText.EDITORS_STALE, Map.of(), List.of());
        }
        var changed = Decision.change(
                new Change.Set(Store.ASKED, task.id(), kept.ignored(ignored).json()));
        Audit.Deed deed = ignored ? Audit.Deed.QUESTION_IGNORED : Audit.Deed.QUESTION_HEEDED;
        Map<String, String> line = Map.of("line", kept.text());
        Decision shown = ignored
                ? shown(
                        task,
                        EditorsText.EDITORS_IGNORED,
                        line,
                        List.of(words(task).press(EditorsText.LABEL_UNDO, QuestionPages.HEED + task.id())))
                : shown(task, EditorsText.EDITORS_UNTAUGHT, line, List.of());
        return changed.and(noted(task, deed, kept.text())).and(shown);
    }

    private static Decision noted(Task task, Audit.Deed deed, String about) {
        return new Decision(Audit.note(task.desk(), task.now(), task.by(), deed, about), List.of(), List.of());
    }

    /// Turns the page on which it was pressed into what became of it.
    private Decision shown(Task task, EditorsText key, Map<String, String> facts, List<Button> first) {
        List<List<Button>> rows = new ArrayList<>();
        if (!first.isEmpty()) {
            rows.add(first);
        }
        rows.add(List.of(words(task).press(EditorsText.LABEL_QUESTIONS, QuestionPages.LIST + "0")));
        ChatKey chat = ChatKey.parse(task.told().values().getOrDefault("chat", ""));
        long message = Long.parseLong(task.told().values().getOrDefault("message", "0"));
        String html = words(task).html(key, facts);
        Act act = message == 0 ? new Act.Say(html, rows, null, null, false) : new Act.EditMessage(message, html, rows);
        return Decision.say(Post.reply(chat, act));
    }

    private DeskWords words(Task task) {
        return new DeskWords(campaign, task.by().language());
    }
}
