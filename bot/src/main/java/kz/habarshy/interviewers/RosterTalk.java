package kz.habarshy.interviewers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Markup;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.interviewers.Roster.Live;

/// What the desk says to the clerk about the roster, in the clerk's language.
final class RosterTalk {
    private static final int REFUSED_SHOWN = 8;
    private static final String FILE = "roster-refused.txt";

    private final Campaign campaign;

    RosterTalk(Campaign campaign) {
        this.campaign = campaign;
    }

    Decision preview(Told told, RosterPlan plan, String key) {
        Speech speech = speech(told);
        List<Button> row = List.of(
                speech.press(InterviewersText.LABEL_ROSTER_IMPORT, RosterInlet.DATA + "import:" + key),
                speech.press(InterviewersText.LABEL_ROSTER_CANCEL, RosterInlet.DATA + "cancel:" + key));
        String html = Markup.html(speech.languages().stream()
                .map(language ->
                        campaign.text(InterviewersText.ROSTER_PREVIEW, language, counts(plan, speech, language))
                                + refused(plan, language))
                .collect(Collectors.joining("\n\n")));
        return say(told, html, List.of(row)).and(list(told, plan));
    }

    Decision imported(Told told, RosterPlan plan, int generation) {
        Speech speech = speech(told);
        String html = speech.html(InterviewersText.ROSTER_IMPORTED, language -> counts(plan, speech, language));
        Button undo = speech.press(InterviewersText.LABEL_ROSTER_UNDO, RosterInlet.DATA + "undo:" + generation);
        return changed(told, html, List.of(List.of(undo)));
    }

    Decision nothing(Told told, RosterPlan plan) {
        Speech speech = speech(told);
        int refused = plan.refused().size();
        String html = Markup.html(speech.languages().stream()
                .map(language -> campaign.text(InterviewersText.ROSTER_NOTHING, language, Map.of("refused", refused))
                        + refused(plan, language))
                .collect(Collectors.joining("\n\n")));
        return say(told, html, List.of()).and(list(told, plan));
    }

    Decision columns(Told told) {
        return say(told, speech(told).html(InterviewersText.ROSTER_COLUMNS), List.of());
    }

    Decision cancelled(Told told) {
        return changed(told, speech(told).html(InterviewersText.ROSTER_CANCELLED), List.of());
    }

    Decision stale(Told told) {
        return changed(told, speech(told).html(InterviewersText.ROSTER_STALE), List.of());
    }

    Decision undone(Told told, Live before) {
        return changed(
                told, speech(told).html(InterviewersText.ROSTER_UNDONE, Map.of("total", before.total())), List.of());
    }

    private static Map<String, ?> counts(RosterPlan plan, Speech speech, Language language) {
        return Map.of(
                "added", plan.added(),
                "changed", plan.changed(),
                "withdrawn", plan.withdrawn(),
                "same", plan.same(),
                "refused", plan.refused().size(),
                "total", plan.inForce(),
                "regions",
                        plan.katos().stream()
                                .map(kato -> speech.where(kato, "", language))
                                .collect(Collectors.joining(", ")));
    }

    /// The first refused lines; the whole list goes into a file when it is longer.
    private String refused(RosterPlan plan, Language language) {
        if (plan.refused().isEmpty() || plan.refused().size() > REFUSED_SHOWN) {
            return "";
        }
        return "\n\n" + lines(plan, language);
    }

    private String lines(RosterPlan plan, Language language) {
        List<String> lines = new ArrayList<>();
        plan.refused().forEach(refusal -> lines.add(line(refusal, language)));
        return String.join("\n", lines);
    }

    private String line(Refusal refusal, Language language) {
        TextKey why = refusal.why();
        var values = Map.of("line", String.valueOf(refusal.line()), "reason", campaign.text(why, language));
        return campaign.text(InterviewersText.ROSTER_REFUSED_LINE, language, values);
    }

    private Decision list(Told told, RosterPlan plan) {
        if (plan.refused().size() <= REFUSED_SHOWN) {
            return Decision.NONE;
        }
        Speech speech = speech(told);
        String text = speech.languages().stream()
                .map(language -> lines(plan, language))
                .collect(Collectors.joining("\n\n", "", "\n"));
        String caption = speech.html(
                InterviewersText.ROSTER_REFUSED, Map.of("count", plan.refused().size()));
        return Decision.say(Post.reply(chat(told), new Act.SendFile(FILE, text, caption)));
    }

    /// In place of the message with the button, where it is known.
    private static Decision changed(Told told, String html, List<List<Button>> buttons) {
        long message = Long.parseLong(told.values().getOrDefault("message", "0"));
        return message == 0
                ? say(told, html, buttons)
                : Decision.say(Post.reply(chat(told), new Act.EditMessage(message, html, buttons)));
    }

    private static Decision say(Told told, String html, List<List<Button>> buttons) {
        return Decision.say(Post.reply(chat(told), new Act.Say(html, buttons, null, null, false)));
    }

    private static ChatKey chat(Told told) {
        return ChatKey.parse(told.values().getOrDefault("chat", ChatKey.DESK.toString()));
    }

    private Speech speech(Told told) {
        return Speech.of(campaign, told.values().getOrDefault("lang", ""));
    }
}
