package kz.habarshy.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Language;
import kz.habarshy.staff.Bounds;
import kz.habarshy.staff.BoundsMenu;

/// The screens of the report: one for each step, the summary last.
final class ReportPages {
    static final String KIND = "c:k:";
    static final String WHEN = "c:t:";
    static final String WHERE = "c:p:";
    /// With the step that is skipped or left: the messenger takes the same press twice on one message for one.
    static final String NEXT = "c:n:";
    static final String BACK = "c:z:";
    static final String EDIT = "c:e:";
    static final String CANCEL = "c:x";
    static final String UNDO = "c:u";
    static final String FRESH = "c:f";
    static final String SEND = "c:s";
    private static final String HERE = WHERE + "h";
    private static final String MENU = WHERE + "o::0";

    private final Campaign campaign;
    private final BoundsMenu places;
    private final int days;

    ReportPages(Campaign campaign, int days) {
        this.campaign = campaign;
        this.places = new BoundsMenu(campaign);
        this.days = days;
    }

    record Page(String html, List<List<Button>> rows) {
        Page under(String above) {
            return above.isEmpty() ? this : new Page(above + "\n\n" + html, rows);
        }
    }

    Page of(Draft draft, Speech speech) {
        return switch (draft.step()) {
            case KIND -> kinds(draft, speech);
            case ADVICE -> page(draft, speech, ReportsText.REPORT_LOSS_ADVICE, List.of(next(draft, speech, true)));
            case WHEN -> whens(draft, speech);
            case WHERE -> where(draft, speech);
            case STREET ->
                new Page(
                        speech.html(
                                ReportsText.REPORT_STREET,
                                language -> Map.of("where", draft.where().said(campaign, language, ""))),
                        framed(draft, speech, List.of(next(draft, speech, false))));
            case WORDS -> page(draft, speech, ReportsText.REPORT_WORDS, List.of(next(draft, speech, false)));
            case PHOTO -> page(draft, speech, ReportsText.REPORT_PHOTO, List.of(next(draft, speech, false)));
            case SUMMARY -> summary(draft, speech);
        };
    }

    private static List<Button> next(Draft draft, Speech speech, boolean read) {
        return List.of(speech.press(read ? ReportsText.LABEL_REPORT_ON : ReportsText.LABEL_SKIP, NEXT + draft.step()));
    }

    private static Page page(Draft draft, Speech speech, TextKey text, List<List<Button>> rows) {
        return new Page(speech.html(text), framed(draft, speech, rows));
    }

    private static List<List<Button>> framed(Draft draft, Speech speech, List<List<Button>> rows) {
        List<List<Button>> all = new ArrayList<>(rows);
        List<Button> last = new ArrayList<>();
        if (draft.step() != Draft.Step.KIND) {
            last.add(speech.press(ReportsText.LABEL_BACK, BACK + draft.step()));
        }
        last.add(speech.press(ReportsText.LABEL_REPORT_CANCEL, CANCEL));
        all.add(last);
        return all;
    }

    private static Page kinds(Draft draft, Speech speech) {
        List<List<Button>> rows = new ArrayList<>();
        Kind.REPORTED.forEach(kind -> rows.add(List.of(speech.press(kind.label(), KIND + kind))));
        return page(draft, speech, ReportsText.REPORT_INTRO, rows);
    }

    private static Page whens(Draft draft, Speech speech) {
        return page(
                draft,
                speech,
                ReportsText.REPORT_WHEN,
                List.of(
                        List.of(when(speech, Happened.NOW), when(speech, Happened.TODAY)),
                        List.of(when(speech, Happened.YESTERDAY), when(speech, Happened.EARLIER)),
                        next(draft, speech, false)));
    }

    private static Button when(Speech speech, Happened when) {
        return speech.press(when.label(), WHEN + when);
    }

    private Page where(Draft draft, Speech speech) {
        if (!draft.house().told()) {
            return places(draft, speech, MENU.substring(WHERE.length()));
        }
        String html = speech.html(
                ReportsText.REPORT_WHERE_HERE,
                language -> Map.of("where", draft.house().said(campaign, language, "")));
        return new Page(
                html,
                framed(
                        draft,
                        speech,
                        List.of(
                                List.of(speech.press(ReportsText.LABEL_REPORT_HERE, HERE)),
                                List.of(speech.press(ReportsText.LABEL_REPORT_ELSEWHERE, MENU)),
                                next(draft, speech, false))));
    }

    /// `at` is `o:ID:PAGE`, as the buttons of the menu send it.
    Page places(Draft draft, Speech speech, String at) {
        Language language = speech.languages().getFirst();
        List<List<Button>> rows = new ArrayList<>(places.rows(WHERE, at, Bounds.EVERYWHERE, language));
        String open = at.split(":")[1];
        rows.removeFirst();
        if (!open.isEmpty()) {
            rows.addFirst(List.of(speech.press(ReportsText.LABEL_REPORT_REGION, WHERE + "c:" + open)));
        }
        rows.add(next(draft, speech, false));
        return page(draft, speech, ReportsText.REPORT_WHERE, rows);
    }

    private Page summary(Draft draft, Speech speech) {
        List<List<Button>> rows = List.of(
                List.of(speech.press(ReportsText.LABEL_REPORT_SEND, SEND)),
                List.of(
                        edit(speech, ReportsText.LABEL_EDIT_KIND, Draft.Step.KIND),
                        edit(speech, ReportsText.LABEL_EDIT_WHEN, Draft.Step.WHEN)),
                List.of(
                        edit(speech, ReportsText.LABEL_EDIT_WHERE, Draft.Step.WHERE),
                        edit(speech, ReportsText.LABEL_EDIT_WORDS, Draft.Step.WORDS)),
                List.of(edit(speech, ReportsText.LABEL_EDIT_PHOTO, Draft.Step.PHOTO)));
        String html = speech.html(ReportsText.REPORT_SUMMARY, language -> facts(draft, language));
        return new Page(html, framed(draft, speech, rows));
    }

    private static Button edit(Speech speech, ReportsText label, Draft.Step step) {
        return speech.press(label, EDIT + step);
    }

    private Map<String, ?> facts(Draft draft, Language language) {
        String unsaid = campaign.text(ReportsText.REPORT_UNSAID, language);
        Kind kind = draft.kind() == null ? Kind.OTHER : draft.kind();
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", campaign.text(kind.label(), language));
        facts.put("when", campaign.text(draft.when().label(), language));
        facts.put("where", draft.where().said(campaign, language, unsaid));
        facts.put("words", draft.words().isEmpty() ? unsaid : draft.words());
        facts.put(
                "photo",
                campaign.text(
                        draft.photo().isEmpty() ? ReportsText.REPORT_NO_PHOTO : ReportsText.REPORT_ONE_PHOTO,
                        language));
        facts.put("days", days);
        return facts;
    }
}
