package kz.habarshy.broadcast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Json;
import kz.habarshy.staff.Bounds;
import kz.habarshy.staff.BoundsMenu;

/// Composing, step by step: Kazakh, Russian, to whom, when, preview. Whatever was typed stays until it is sent.
final class DeskDialog {
    static final String DATA = "desk:d:";

    private static final String TARGET = DATA + "t:";
    private static final String WHEN = DATA + "w:";
    private static final int EXAMPLE_HOUR = 11;

    private final Campaign campaign;
    private final Preview preview;
    private final BoundsMenu places;
    private final Schedule schedule;

    DeskDialog(Campaign campaign, Preview preview) {
        this.campaign = campaign;
        this.preview = preview;
        this.places = new BoundsMenu(campaign);
        this.schedule = new Schedule(campaign);
    }

    /// A press of this dialog.
    Decision pressed(Turn turn, Pressed pressed) {
        String data = pressed.data();
        if (data.equals(DATA + "n")) {
            return keep(turn, Draft.begun(turn.now()));
        }
        Draft draft = Draft.in(turn.state());
        if (data.equals(DATA + "u")) {
            return undo(turn);
        }
        if (draft == null) {
            return turn.show(BroadcastText.DESK_NO_DRAFT, Map.of(), List.of(row(turn, BroadcastText.LABEL_DESK, "m")));
        }
        if (data.startsWith(TARGET)) {
            return target(turn, draft, data.substring(TARGET.length()));
        }
        if (data.startsWith(WHEN)) {
            return when(turn, draft, data.substring(WHEN.length()));
        }
        return switch (data.substring(DATA.length())) {
            case "kk" -> keep(turn, draft.at(Draft.Step.KK, turn.now()));
            case "ru" -> keep(turn, draft.at(Draft.Step.RU, turn.now()));
            case "to" -> keep(turn, draft.at(Draft.Step.TARGET, turn.now()));
            case "at" -> keep(turn, draft.at(Draft.Step.WHEN, turn.now()));
            case "urgent" -> urgent(turn, draft);
            case "x" -> cancel(turn);
            case "go" -> send(turn, draft);
            default -> keep(turn, draft.with(draft.content(), turn.now()));
        };
    }

    /// Words typed while the draft listens.
    Decision typed(Turn turn, Draft draft, String text) {
        return switch (draft.step()) {
            case KK -> text(turn, draft, Language.KK, text);
            case RU -> text(turn, draft, Language.RU, text);
            case WHEN -> typedWhen(turn, draft, text);
            case TARGET, PREVIEW -> keep(turn, draft);
        };
    }

    private Decision text(Turn turn, Draft draft, Language language, String text) {
        String stripped = text.strip();
        Content changed = draft.content().withText(language, stripped);
        boolean otherToo = changed.errand().kind() == Errand.Kind.CORRECT && language == Language.KK;
        Draft next = otherToo
                ? new Draft(changed, Draft.Step.RU, draft.of(), turn.now().toEpochMilli())
                : draft.with(changed, turn.now());
        String findings = next.step() == Draft.Step.PREVIEW
                ? ""
                : preview.findings(preview.check().alone(stripped, language), turn.words());
        return keep(turn, next, findings);
    }

    private Decision target(Turn turn, Draft draft, String where) {
        if (!where.startsWith("c:")) {
            return turn.show(turn.words().html(BroadcastText.DESK_ASK_TARGET), targets(turn, where));
        }
        Bounds bounds = new Bounds(where.substring(2));
        if (!places.known(bounds) || !turn.by().bounds().covers(bounds)) {
            return turn.show(BroadcastText.DESK_BEYOND, Map.of(), targets(turn, ""));
        }
        return keep(turn, draft.with(draft.content().withTarget(bounds.id()), turn.now()));
    }

    private Decision typedWhen(Turn turn, Draft draft, String text) {
        int year = turn.now().atZone(campaign.defaultZone()).getYear();
        Optional<LocalDateTime> local = WhenTyped.read(text, year);
        return local.isPresent()
                ? when(turn, draft, local.get().toString())
                : turn.show(BroadcastText.DESK_WHEN_BAD, Map.of("example", example(turn.now())), whens(turn, draft));
    }

    private Decision when(Turn turn, Draft draft, String at) {
        if (!at.equals(Content.NOW)) {
            BroadcastText refusal = schedule.refusal(LocalDateTime.parse(at), draft.content(), turn.now());
            if (refusal != null) {
                return turn.show(refusal, Schedule.HOURS, whens(turn, draft));
            }
        }
        return keep(turn, draft.with(draft.content().withAt(at), turn.now()));
    }

    /// An urgent warning goes to everybody at once, at any hour, or it is an announcement again.
    private Decision urgent(Turn turn, Draft draft) {
        Content content = draft.content();
        Errand other = content.errand().equals(Errand.URGENT) ? Errand.ANNOUNCEMENT : Errand.URGENT;
        return content.errand().follows()
                ? keep(turn, draft)
                : keep(turn, draft.with(content.with(other).withAt(Content.NOW), turn.now()));
    }

    private Decision undo(Turn turn) {
        Draft before = Draft.before(turn.state());
        if (before == null) {
            return turn.show(BroadcastText.DESK_NO_DRAFT, Map.of(), List.of(row(turn, BroadcastText.LABEL_DESK, "m")));
        }
        Draft back = new Draft(
                before.content(), before.step(), before.of(), turn.now().toEpochMilli());
        return screen(turn, back, "").and(new Decision(Draft.undo(turn.state(), back), List.of(), List.of()));
    }

    private Decision cancel(Turn turn) {
        var rows = List.of(
                List.of(turn.press(BroadcastText.LABEL_UNDO, DATA + "u")), row(turn, BroadcastText.LABEL_DESK, "m"));
        return turn.show(BroadcastText.DESK_CANCELLED, Map.of(), rows)
                .and(new Decision(Draft.layAside(turn.state()), List.of(), List.of()));
    }

    private Decision send(Turn turn, Draft draft) {
        Content content = draft.content();
        LocalDateTime local = content.local();
        boolean whole = draft.with(content, turn.now()).step() == Draft.Step.PREVIEW;
        boolean late = local != null && schedule.refusal(local, content, turn.now()) != null;
        if (!whole || late || refused(content) || !turn.by().bounds().covers(content.bounds())) {
            return late
                    ? keep(turn, draft.with(content.withAt(null), turn.now()))
                    : keep(turn, draft.with(content, turn.now()));
        }
        return DeskAnswers.pressed(turn)
                .and(turn.tell(DeskNews.SUBMIT, Map.of("content", Json.write(content), "of", draft.of())))
                .and(new Decision(Draft.clear(turn.state()), List.of(), List.of()));
    }

    private boolean refused(Content content) {
        boolean wrong = content.errand().kind() != Errand.Kind.RECALL
                && preview.check().check(content).stream().anyMatch(TextCheck.Finding::refused);
        return wrong || preview.idle(content);
    }

    /// Keeps the draft and shows its step.
    Decision keep(Turn turn, Draft draft) {
        return keep(turn, draft, "");
    }

    private Decision keep(Turn turn, Draft draft, String before) {
        return screen(turn, draft, before).and(new Decision(draft.keep(turn.state()), List.of(), List.of()));
    }

    private Decision screen(Turn turn, Draft draft, String before) {
        String above = before.isEmpty() ? "" : before + "\n\n";
        return switch (draft.step()) {
            case KK -> turn.show(above + ask(turn, BroadcastText.DESK_ASK_KK), steps(turn, draft));
            case RU -> turn.show(above + ask(turn, BroadcastText.DESK_ASK_RU), steps(turn, draft));
            case TARGET -> turn.show(above + turn.words().html(BroadcastText.DESK_ASK_TARGET), targets(turn, ""));
            case WHEN -> turn.show(above + ask(turn, BroadcastText.DESK_ASK_WHEN), whens(turn, draft));
            case PREVIEW -> preview(turn, draft.content());
        };
    }

    private String ask(Turn turn, BroadcastText key) {
        return turn.words()
                .html(
                        key,
                        Map.of(
                                "limit", TextCheck.LONGEST,
                                "example", example(turn.now()),
                                "from", Fate.MORNING,
                                "to", Fate.EVENING));
    }

    private String example(Instant now) {
        LocalDate tomorrow = now.atZone(campaign.defaultZone()).toLocalDate().plusDays(1);
        return WhenTyped.SHOWN.format(tomorrow.atTime(EXAMPLE_HOUR, 0));
    }

    private List<List<Button>> targets(Turn turn, String where) {
        List<List<Button>> rows = new ArrayList<>(
                places.rows(TARGET, where, turn.by().bounds(), turn.words().language()));
        rows.addAll(leave(turn));
        return rows;
    }

    private List<List<Button>> whens(Turn turn, Draft draft) {
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(turn.press(BroadcastText.LABEL_NOW, WHEN + Content.NOW)));
        List<Button> times = schedule.offers(draft.content(), turn.now()).stream()
                .map(time -> (Button) new Button.Press(WhenTyped.SHOWN.format(time), WHEN + time))
                .toList();
        times.forEach(time -> rows.add(List.of(time)));
        rows.addAll(leave(turn));
        return rows;
    }

    private List<List<Button>> steps(Turn turn, Draft draft) {
        List<List<Button>> rows = new ArrayList<>();
        Draft next = draft.with(draft.content(), turn.now());
        if (next.step() != draft.step()) {
            rows.add(List.of(turn.press(BroadcastText.LABEL_KEEP, DATA + "p")));
        } else if (draft.step() == Draft.Step.RU) {
            rows.add(List.of(turn.press(BroadcastText.LABEL_EDIT_KK, DATA + "kk")));
        }
        rows.addAll(leave(turn));
        return rows;
    }

    private List<List<Button>> leave(Turn turn) {
        List<Button> row = new ArrayList<>();
        if (Draft.before(turn.state()) != null) {
            row.add(turn.press(BroadcastText.LABEL_UNDO, DATA + "u"));
        }
        row.add(turn.press(BroadcastText.LABEL_CANCEL, DATA + "x"));
        return List.of(row, row(turn, BroadcastText.LABEL_DESK, "m"));
    }

    private Decision preview(Turn turn, Content content) {
        List<TextCheck.Finding> findings = preview.check().check(content);
        Map<String, Object> facts = preview.facts(content, turn.words(), turn.now());
        List<String> html = new ArrayList<>();
        boolean idle = preview.idle(content);
        html.add(
                idle
                        ? turn.words().html(BroadcastText.DESK_PREVIEW_IDLE, facts)
                        : preview.summary(content, facts, turn.words()));
        if (Long.valueOf(0).equals(facts.get("now")) && Long.valueOf(0).equals(facts.get("later"))) {
            html.add(turn.words().html(BroadcastText.DESK_PREVIEW_NOBODY, Schedule.HOURS));
        }
        html.add(preview.findings(findings, turn.words()));
        html.removeIf(String::isEmpty);
        List<List<Button>> rows = new ArrayList<>();
        if (!refused(content)) {
            rows.add(List.of(turn.press(BroadcastText.LABEL_SEND, DATA + "go")));
        }
        rows.addAll(edits(turn, content));
        rows.addAll(leave(turn));
        List<Post> messages = idle ? List.of() : preview.messages(turn.news().chat(), content);
        return DeskAnswers.below(turn, messages, String.join("\n\n", html), rows);
    }

    private static List<List<Button>> edits(Turn turn, Content content) {
        List<Button> texts = List.of(
                turn.press(BroadcastText.LABEL_EDIT_KK, DATA + "kk"),
                turn.press(BroadcastText.LABEL_EDIT_RU, DATA + "ru"));
        List<Button> plan = List.of(
                turn.press(BroadcastText.LABEL_EDIT_TARGET, DATA + "to"),
                turn.press(BroadcastText.LABEL_EDIT_WHEN, DATA + "at"));
        return switch (content.errand().kind()) {
            case RECALL -> List.of();
            case CORRECT -> List.of(texts);
            case ANNOUNCE -> List.of(texts, plan, List.of(turn.press(BroadcastText.LABEL_URGENT, DATA + "urgent")));
            case WARN -> List.of(texts, plan, List.of(turn.press(BroadcastText.LABEL_NOT_URGENT, DATA + "urgent")));
        };
    }

    private static List<Button> row(Turn turn, BroadcastText label, String data) {
        return List.of(turn.press(label, "desk:" + data));
    }
}
