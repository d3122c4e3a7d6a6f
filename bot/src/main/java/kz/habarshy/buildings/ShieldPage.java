package kz.habarshy.buildings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.PersonId;

/// The page of the private setup about fraud: removal, and who hears of doubtful cases first.
final class ShieldPage {
    private final Campaign campaign;
    private final Words words;

    ShieldPage(Campaign campaign, Words words) {
        this.campaign = campaign;
        this.words = words;
    }

    Page page(View view, PersonId reader) {
        Shield shield = Shield.of(view.group());
        boolean mine =
                Objects.equals(shield.keeper(), new ChatKey(view.group().chat().account(), reader.value()));
        String html = words.html(
                view.languages(),
                language -> campaign.text(
                        BuildingsText.SETUP_SHIELD,
                        language,
                        Map.of(
                                "removal", campaign.text(removal(shield), language),
                                "keeper", campaign.text(keeper(shield, mine), language))));
        return new Page(
                html,
                List.of(
                        List.of(
                                shield.removes()
                                        ? view.press(BuildingsText.LABEL_REMOVAL_OFF, "removal:off")
                                        : view.press(BuildingsText.LABEL_REMOVAL_ON, "removal:on")),
                        List.of(
                                mine
                                        ? view.press(BuildingsText.LABEL_KEEPER_NOT_ME, "keeper:off")
                                        : view.press(BuildingsText.LABEL_KEEPER_ME, "keeper:me")),
                        view.back("home")));
    }

    private static BuildingsText removal(Shield shield) {
        return shield.removes() ? BuildingsText.REMOVAL_ON : BuildingsText.REMOVAL_OFF;
    }

    private static BuildingsText keeper(Shield shield, boolean mine) {
        return shield.keeper() == null
                ? BuildingsText.KEEPER_NOBODY
                : mine ? BuildingsText.KEEPER_YOU : BuildingsText.KEEPER_OTHER;
    }
}
