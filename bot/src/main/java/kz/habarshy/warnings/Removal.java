package kz.habarshy.warnings;

import java.util.List;
import java.util.Map;
import kz.habarshy.buildings.Shield;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;

/// Removes a message that is word for word a scam confirmed by staff, where the chat's admin has turned that on; the
/// admin gets its text. Two questions come first: is that person still an admin, and may the bot delete there.
final class Removal {
    static final String THEN = "w.remove";
    static final String RIGHTS = "w.rights";

    private static final int LONGEST_TEXT = 3_000;
    private static final String GIVEN = "given";
    private static final String TEXT = "text";

    private final Campaign campaign;
    private final WarningWords words;
    private final Voice voice;

    Removal(Campaign campaign, WarningWords words) {
        this.campaign = campaign;
        this.words = words;
        this.voice = new Voice(campaign);
    }

    boolean allowed(ChatState state) {
        Shield shield = Shield.of(state);
        return shield.removes() && shield.keeper() != null;
    }

    Decision asked(Heard heard, Given scam) {
        ChatKey keeper = Shield.of(heard.state()).keeper();
        String text = heard.said().text();
        return keeper == null
                ? Decision.NONE
                : Gate.ask(
                        heard.said().chat(),
                        new PersonId(keeper.firstId()),
                        THEN,
                        Map.of(
                                GIVEN, scam.line(),
                                TEXT, text.substring(0, Math.min(text.length(), LONGEST_TEXT))));
    }

    Decision found(Found found, ChatState state) {
        if (!Gate.opens(found)) {
            return new Decision(Shield.dismissed(state), List.of(), List.of()).and(warned(found, state));
        }
        var values = Map.of(
                Gate.THEN,
                RIGHTS,
                Gate.PERSON,
                found.values().getOrDefault(Gate.PERSON, "0"),
                GIVEN,
                found.values().getOrDefault(GIVEN, ""),
                TEXT,
                found.values().getOrDefault(TEXT, ""));
        return Decision.say(Post.reply(state.chat(), new Act.Ask("rights", values)));
    }

    Decision rights(Found found, ChatState state) {
        var own = new ChatKey(state.chat().account(), Gate.number(found, Gate.PERSON));
        if (!"true".equals(found.values().get("deletes"))) {
            return warned(found, state).and(kept(own, state, WarningsText.REMOVAL_NO_RIGHT, ""));
        }
        Given scam = scam(found);
        GivenLately lately = GivenLately.in(state);
        Decision removed = Decision.say(Post.reply(state.chat(), new Act.RemoveMessage(scam.message())))
                .and(Decision.change(
                        lately.with(state, scam.in(Given.State.REMOVED)),
                        Sums.counted(Sums.Outcome.REMOVED, scam.day())))
                .and(kept(own, state, WarningsText.REMOVAL_KEPT, found.values().getOrDefault(TEXT, "")));
        return lately.saidToday(scam)
                ? removed
                : removed.and(Decision.say(Post.reply(
                        state.chat(), new Act.Say(voice.html(WarningsText.WARNING_REMOVED, Voice.languages(state))))));
    }

    private static Given scam(Found found) {
        return Given.parse(found.values().getOrDefault(GIVEN, "")).findFirst().orElseThrow();
    }

    /// What cannot be removed is warned of like any other.
    private Decision warned(Found found, ChatState state) {
        Given scam = scam(found);
        if (GivenLately.in(state).saidToday(scam)) {
            return Decision.NONE;
        }
        return words.said(state, scam, null);
    }

    private Decision kept(ChatKey own, ChatState state, WarningsText text, String words) {
        String html = voice.html(
                Voice.languages(state),
                language -> campaign.text(
                        text, language, Map.of("title", Shield.of(state).title())));
        return Decision.say(Post.reply(own, new Act.Say(words.isEmpty() ? html : html + "\n" + Voice.quoted(words))));
    }
}
