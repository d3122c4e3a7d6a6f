package kz.habarshy.reports;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Speaker;
import kz.habarshy.staff.DeskWords;

/// Takes in what residents report and shows it to staff. Its buttons begin with `c:`, its commands with `report.`.
///
/// Field of a private chat, gone half an hour later: `brief.c.answer`, the case whose staff the next words are for.
public final class Reports {
    /// The word of the link that begins a report in private.
    public static final String START = "report";
    /// Begins what a button says a report is about when it is a visitor's number.
    public static final String BADGE = "n";

    static final String OPEN = "c:r";
    static final String ANSWER = "c:a:";
    private static final String DATA = "c:";
    private static final String BEGIN = CaseDesk.MARK + "begin";
    private static final String ANSWERING = "brief.c.answer";

    private final Campaign campaign;
    private final ReportDialog dialog;
    private final Triage triage;
    private final CaseDesk desk;
    private final BotNames names;

    Reports(Campaign campaign, ReportDialog dialog, Triage triage, CaseDesk desk, BotNames names) {
        this.campaign = campaign;
        this.dialog = dialog;
        this.triage = triage;
        this.desk = desk;
        this.names = names;
    }

    /// The button that begins a report. `about` is the fingerprint of the message under which it stands, `BADGE` and
    /// the number of a visitor, or empty.
    public static Button button(Campaign campaign, List<Language> languages, String about) {
        String data = about.isEmpty() ? OPEN : OPEN + ":" + about;
        return new Speech(campaign, languages).press(ReportsText.LABEL_REPORT, data);
    }

    /// Whether this news is of reports; what a member types to those who reported comes before any dialog of the desk.
    public boolean wants(Incoming news, ChatState state) {
        return switch (news) {
            case Pressed pressed -> pressed.data().startsWith(DATA);
            case Told told ->
                told.what().startsWith(CaseDesk.MARK) || told.what().equals(CaseDesk.FALSE_ALARM);
            case Said said -> typed(said) && triage.listens(state);
            default -> false;
        };
    }

    /// Whether a report in the making, or an answer to staff, waits for these words.
    public boolean hears(Said said, ChatState state) {
        Draft draft = Draft.in(state);
        return typed(said) && (state.field(ANSWERING) != null || draft != null && draft.listens());
    }

    private static boolean typed(Said said) {
        return said.chat().isPrivate() && !said.edited() && !said.text().startsWith("/");
    }

    /// Decides what `wants` or `hears` took.
    public Decision decide(Incoming news, ChatState state, Instant now) {
        return switch (news) {
            case Pressed pressed when pressed.data().startsWith(Triage.DATA) -> triage.pressed(pressed, state);
            case Pressed pressed -> pressed(pressed, state, now);
            case Told told when told.what().equals(BEGIN) -> dialog.begun(told, state);
            case Told told -> desk.told(told, state, now);
            case Said said -> said(said, state, now);
            default -> Decision.NONE;
        };
    }

    /// `/report`, and the link that leads to it.
    public Decision asked(Said said, ChatState state, Instant now) {
        var speech = Speech.of(campaign, state, said.by());
        if (state.chat().isPrivate()) {
            return dialog.open(new ReportDialog.Turn(said, state, speech, now), "");
        }
        var say = new Act.Say(
                speech.html(ReportsText.REPORT_IN_GROUP), link(state, speech), said.message(), said.thread(), false);
        Decision answered = Decision.say(Post.reply(state.chat(), say));
        boolean person = !said.by().asChat() && !said.by().bot();
        return person ? answered.and(begin(state, said.by(), "")) : answered;
    }

    /// What this person has reported is forgotten at the desk.
    public static Decision forgotten(ChatKey person) {
        return Decision.tell(Command.of(new Told(ChatKey.DESK, CaseDesk.FORGET, Map.of("chat", person.toString()))));
    }

    private Decision pressed(Pressed pressed, ChatState state, Instant now) {
        String data = pressed.data();
        boolean opens = data.equals(OPEN) || data.startsWith(OPEN + ":");
        String about = data.startsWith(OPEN + ":") ? data.substring(OPEN.length() + 1) : "";
        if (!state.chat().isPrivate()) {
            return opens ? inGroup(pressed, state, about) : DeskWords.answer(pressed);
        }
        var speech = Speech.of(campaign, state, pressed.by());
        var turn = new ReportDialog.Turn(pressed, state, speech, now);
        if (data.startsWith(ANSWER)) {
            return DeskWords.show(under(pressed), speech.html(ReportsText.REPORT_ANSWER), List.of())
                    .and(Decision.change(state.set(ANSWERING, data.substring(ANSWER.length()))));
        }
        return opens ? opened(turn, pressed, about) : dialog.pressed(turn, data);
    }

    /// A warning stays where it is: the report begins below it.
    private Decision opened(ReportDialog.Turn turn, Pressed pressed, String about) {
        return dialog.open(new ReportDialog.Turn(under(pressed), turn.state(), turn.speech(), turn.now()), about);
    }

    /// As if it had been pressed nowhere: what it stood under stays, the answer comes below it.
    private static Pressed under(Pressed pressed) {
        return new Pressed(pressed.chat(), pressed.by(), pressed.press(), 0, pressed.data());
    }

    /// For the one who pressed: what to do now, and the way to the private chat, which knows by then where it was.
    private Decision inGroup(Pressed pressed, ChatState state, String about) {
        var speech = Speech.of(campaign, state, pressed.by());
        Act whisper = new Act.Whisper(
                speech.html(ReportsText.REPORT_IN_GROUP),
                speech.html(ReportsText.ONLY_ME_HINT),
                link(state, speech),
                pressed.by().id().value(),
                pressed.press(),
                false,
                pressed.message() == 0 ? null : Long.valueOf(pressed.message()));
        return DeskWords.answer(pressed)
                .and(Decision.say(Post.reply(state.chat(), whisper)))
                .and(begin(state, pressed.by(), about));
    }

    private List<List<Button>> link(ChatState group, Speech speech) {
        BotName bot = names.of(group.chat().account());
        return bot.known()
                ? List.of(
                        List.of(new Button.Link(speech.label(ReportsText.LABEL_REPORT_PRIVATE), bot.startLink(START))))
                : List.of();
    }

    private static Decision begin(ChatState group, Speaker by, String about) {
        var house = Whereabouts.of(group);
        var person = new ChatKey(group.chat().account(), by.id().value());
        Map<String, String> values = Map.of(
                "home", group.chat().toString(),
                "where", house.id(),
                "street", house.street(),
                "about", about);
        return Decision.tell(Command.of(new Told(person, BEGIN, values)));
    }

    private Decision said(Said said, ChatState state, Instant now) {
        if (triage.listens(state)) {
            return triage.said(said, state);
        }
        var speech = Speech.of(campaign, state, said.by());
        String answering = state.field(ANSWERING);
        Draft draft = Draft.in(state);
        if (answering != null) {
            Map<String, String> values = new HashMap<>();
            values.put("id", answering);
            values.put("chat", state.chat().toString());
            values.put("words", Masked.of(said.text()));
            values.put("languages", speech.code());
            return Decision.change(state.remove(ANSWERING))
                    .and(Decision.tell(Command.of(new Told(ChatKey.DESK, CaseDesk.ANSWER, Map.copyOf(values)))));
        }
        return draft == null
                ? Decision.NONE
                : dialog.said(new ReportDialog.Turn(said, state, speech, now), said, draft);
    }
}
