package kz.habarshy.interviewers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Speaker;
import kz.habarshy.interviewers.Roster.Live;
import kz.habarshy.reports.Reports;
import org.jspecify.annotations.Nullable;

/// The check as a resident meets it: asks which number it is, looks the interviewer's number up, and says what follows.
final class Resident {
    private static final String ASKED = "i.ask";
    private static final long ASKED_SECONDS = 900;
    private static final String WORD = "check";
    private static final String COMMAND = "/" + WORD;
    private static final String BADGE = "i:b:";
    private static final String CODE = "i:c";
    private static final String NOTIFICATION = "i:n";

    private final Campaign campaign;
    private final Roster roster;
    private final Allowance allowance;
    private final BotNames names;
    private final Set<String> phones;

    Resident(Campaign campaign, Roster roster, Allowance allowance, BotNames names) {
        this.campaign = campaign;
        this.roster = roster;
        this.allowance = allowance;
        this.names = names;
        this.phones = Set.of(campaign.hotline(), "102", "103", "109", "112", "1414");
    }

    /// A command in a group names nobody, but this one is ours.
    boolean wants(Said said, ChatState state, Instant now) {
        boolean person = !said.by().channel() && (!said.by().bot() || said.by().asChat());
        boolean ours = said.toBot() || said.text().startsWith(COMMAND);
        return person && ours && !said.edited() && !said.forwarded() && enquiry(said, state, now) != null;
    }

    Decision said(Said said, ChatState state, Instant now) {
        Enquiry enquiry = enquiry(said, state, now);
        if (enquiry == null) {
            return Decision.NONE;
        }
        Speech speech = enquiry.language().isEmpty()
                ? Speech.of(campaign, state, said.by())
                : Speech.of(campaign, enquiry.language());
        Decision answer = switch (enquiry.kind()) {
            case ASK -> ask(said, state, speech, now);
            case WHICH -> reply(said, speech.html(InterviewersText.CHECK_WHICH), which(enquiry, speech));
            case PERSONAL -> reply(said, speech.html(InterviewersText.CHECK_PERSONAL), List.of());
            case LOOK_UP -> {
                Found found = found(enquiry.number(), said.by(), said.message() + "", state, now);
                yield reply(said, told(found, speech), report(found, speech));
            }
        };
        boolean over = state.field(ASKED) != null && enquiry.kind() != Enquiry.Kind.ASK;
        return over ? answer.and(Decision.change(state.remove(ASKED))) : answer;
    }

    Decision pressed(Pressed pressed, ChatState state, Instant now) {
        Speech speech = Speech.of(campaign, state, pressed.by());
        String data = pressed.data();
        if (data.equals(BadgeCheck.CHECK)) {
            return answered(pressed).and(asked(pressed.chat().isPrivate(), state, speech, null, null, now));
        }
        String number = data.startsWith(BADGE) ? BadgeNumber.of(data.substring(BADGE.length())) : null;
        Found found = number == null ? null : found(number, pressed.by(), pressed.press(), state, now);
        String html = found != null
                ? told(found, speech)
                : data.equals(CODE)
                        ? speech.html(InterviewersText.CHECK_IS_CODE)
                        : data.equals(NOTIFICATION) ? speech.html(InterviewersText.CHECK_IS_NOTIFICATION) : "";
        if (html.isEmpty()) {
            return answered(pressed);
        }
        List<List<Button>> buttons = found == null ? List.of() : report(found, speech);
        Act act = pressed.message() == 0
                ? new Act.Say(html, buttons, null, null, false)
                : new Act.EditMessage(pressed.message(), html, buttons);
        return answered(pressed).and(Decision.say(Post.reply(pressed.chat(), act)));
    }

    private @Nullable Enquiry enquiry(Said said, ChatState state, Instant now) {
        return waitsFor(said, state, now) && !said.text().startsWith("/")
                ? awaited(said)
                : Enquiry.of(said.text(), phones);
    }

    /// Once asked for the number, plain talk without any digit is not an answer.
    private static @Nullable Enquiry awaited(Said said) {
        Enquiry number = Enquiry.number(said.text());
        return number.kind() == Enquiry.Kind.ASK ? null : number;
    }

    private boolean waitsFor(Said said, ChatState state, Instant now) {
        String repliedText = said.repliedText();
        if (repliedText != null && !repliedText.isBlank()) {
            return List.of(Language.values()).stream()
                    .map(language -> campaign.text(InterviewersText.CHECK_ASK_GROUP, language))
                    .anyMatch(question ->
                            repliedText.contains(question.lines().findFirst().orElse(question)));
        }
        long asked = Long.parseLong(state.field(ASKED, "0"));
        long since = now.getEpochSecond() - asked;
        return said.chat().isPrivate() && since >= 0 && since < ASKED_SECONDS;
    }

    private Decision ask(Said said, ChatState state, Speech speech, Instant now) {
        return asked(said.chat().isPrivate(), state, speech, said.message(), said.thread(), now);
    }

    private Decision asked(
            boolean alone, ChatState state, Speech speech, @Nullable Long replyTo, @Nullable Long thread, Instant now) {
        if (alone) {
            return Decision.change(state.set(ASKED, String.valueOf(now.getEpochSecond())))
                    .and(Decision.say(Post.reply(state.chat(), new Act.Say(speech.html(InterviewersText.CHECK_ASK)))));
        }
        BotName bot = names.of(state.chat().account());
        List<List<Button>> buttons = bot.known()
                ? List.of(List.of(
                        new Button.Link(speech.label(InterviewersText.LABEL_CHECK_PRIVATE), bot.startLink(WORD))))
                : List.of();
        String html = speech.html(InterviewersText.CHECK_ASK_GROUP);
        return Decision.say(Post.reply(state.chat(), new Act.Say(html, buttons, replyTo, thread, false)));
    }

    private static List<List<Button>> which(Enquiry enquiry, Speech speech) {
        return List.of(
                List.of(speech.press(InterviewersText.LABEL_IS_BADGE, BADGE + enquiry.number())),
                List.of(speech.press(InterviewersText.LABEL_IS_CODE, CODE)),
                List.of(speech.press(InterviewersText.LABEL_IS_NOTIFICATION, NOTIFICATION)));
    }

    private record Found(String number, Verdict verdict) {}

    private Found found(String number, Speaker by, String news, ChatState state, Instant now) {
        ChatCard building = ChatCard.of(state);
        LocalDate day = now.atZone(building.kato().isEmpty() ? campaign.defaultZone() : building.zone())
                .toLocalDate();
        Verdict verdict = Verdict.of(campaign.phaseOn(day).door());
        if (verdict == null && !allowance.allows(by.id(), state.chat() + ":" + news, now)) {
            verdict = new Verdict(InterviewersText.CHECK_LIMIT, null);
        }
        if (verdict == null) {
            Live live = roster.live();
            verdict = Verdict.of(roster.find(live, number), live, building, day);
        }
        return new Found(number, verdict);
    }

    /// Under what a real interviewer's number does not lead to: the way to report the visitor.
    private List<List<Button>> report(Found found, Speech speech) {
        return found.verdict().failed()
                ? List.of(List.of(Reports.button(campaign, speech.languages(), Reports.BADGE + found.number())))
                : List.of();
    }

    private static String told(Found found, Speech speech) {
        Verdict verdict = found.verdict();
        String number = found.number();
        Badge badge = verdict.badge();
        if (badge == null) {
            return speech.html(verdict.text(), Map.of("number", number));
        }
        return speech.html(
                verdict.text(),
                language -> Map.of(
                        "number", number,
                        "name", badge.name(),
                        "where", speech.where(badge.kato(), badge.place(), language),
                        "from", badge.from(),
                        "until", badge.to()));
    }

    private static Decision reply(Said said, String html, List<List<Button>> buttons) {
        Long replyTo = said.chat().isPrivate() ? null : Long.valueOf(said.message());
        return Decision.say(Post.reply(said.chat(), new Act.Say(html, buttons, replyTo, said.thread(), false)));
    }

    private static Decision answered(Pressed pressed) {
        return Decision.say(Post.reply(pressed.chat(), new Act.AnswerPress(pressed.press(), "", false)));
    }
}
