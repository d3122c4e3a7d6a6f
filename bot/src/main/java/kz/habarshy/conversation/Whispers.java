package kz.habarshy.conversation;

import java.util.ArrayList;
import java.util.List;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Language;

/// The menu in a group for one person alone: offered by a button, never the default.
final class Whispers {
    static final String MARK = "me";
    private static final String SHARED = "q:";

    private final Campaign campaign;
    private final Phrases phrases;

    Whispers(Campaign campaign) {
        this.campaign = campaign;
        this.phrases = new Phrases(campaign);
    }

    /// The page with the button that shows the same to whoever presses it; `data` opens the page for all.
    Act offered(Act page, String data, Language language) {
        Button button = new Button.Press(campaign.text(ConversationText.LABEL_ONLY_ME, language), apart(data));
        return switch (page) {
            case Act.Say say -> Menu.page(say.html(), with(say.buttons(), button), 0);
            case Act.EditMessage edit -> Menu.page(edit.html(), with(edit.buttons(), button), edit.message());
            default -> page;
        };
    }

    /// The page for the presser alone; what it leads to is theirs alone too.
    Act only(Act.Say page, Pressed pressed, Language language) {
        List<List<Button>> rows = page.buttons().stream()
                .map(row -> row.stream().map(Whispers::apart).toList())
                .toList();
        boolean again = pressed.message() == 0;
        return new Act.Whisper(
                page.html(),
                phrases.html(ConversationText.ONLY_ME_HINT, List.of(language)),
                rows,
                pressed.by().id().value(),
                pressed.press(),
                again,
                again ? null : pressed.message());
    }

    private static List<List<Button>> with(List<List<Button>> rows, Button button) {
        List<List<Button>> all = new ArrayList<>(rows);
        all.add(List.of(button));
        return all;
    }

    private static Button apart(Button button) {
        return button instanceof Button.Press(String label, String data) && data.startsWith(SHARED)
                ? new Button.Press(label, apart(data))
                : button;
    }

    private static String apart(String data) {
        return MARK + ":" + data.substring(SHARED.length());
    }
}
