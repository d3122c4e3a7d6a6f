package kz.habarshy.conversation;

import java.time.LocalDate;
import java.util.List;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Phase;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;

/// Somebody stands at a door: three lines at once, as the calendar has it, and a button to check the number.
final class Door {
    private static final String CHECK = "check";

    private final Campaign campaign;
    private final Phrases phrases;

    Door(Campaign campaign) {
        this.campaign = campaign;
        this.phrases = new Phrases(campaign);
    }

    /// The three lines without a button.
    String words(Language language, LocalDate today) {
        ConversationText text = switch (campaign.phaseOn(today).door()) {
            case NONE -> ConversationText.DOOR_EARLY;
            case MAIN, CONTROL -> ConversationText.DOOR_OPEN;
            case OVER -> ConversationText.DOOR_OVER;
        };
        return phrases.html(text, List.of(language));
    }

    Decision answer(Asker asker, Language language) {
        Phase.Door door = campaign.phaseOn(asker.today()).door();
        List<List<Button>> buttons = door == Phase.Door.OVER
                ? List.of()
                : List.of(List.of(phrases.press(ConversationText.LABEL_CHECK, language, CHECK)));
        String html = words(language, asker.today());
        boolean answered = Answered.in(asker.state()).to(asker.said().message()).isPresent();
        return asker.said().edited() && answered
                ? Decision.say(Post.reply(asker.said().chat(), new Act.Edit(asker.postName(), html, buttons)))
                : asker.reply(html, buttons);
    }
}
