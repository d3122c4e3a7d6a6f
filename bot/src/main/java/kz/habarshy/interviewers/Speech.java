package kz.habarshy.interviewers;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Markup;
import kz.habarshy.campaign.Place;
import kz.habarshy.campaign.Region;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Speaker;

/// Texts of the pack in the languages of a chat, one after the other where it has both.
record Speech(Campaign campaign, List<Language> languages) {
    /// The chat's choice; where there is none, the language of the person's app, else both.
    static Speech of(Campaign campaign, ChatState state, Speaker by) {
        return new Speech(campaign, Buildings.languages(state, by));
    }

    static Speech of(Campaign campaign, String code) {
        return new Speech(
                campaign,
                switch (code) {
                    case "kk" -> List.of(Language.KK);
                    case "ru" -> List.of(Language.RU);
                    default -> List.of(Language.KK, Language.RU);
                });
    }

    String code() {
        return languages.size() > 1 ? "both" : languages.getFirst() == Language.KK ? "kk" : "ru";
    }

    String html(TextKey key) {
        return html(key, Map.of());
    }

    String html(TextKey key, Map<String, ?> arguments) {
        return html(key, _ -> arguments);
    }

    String html(TextKey key, Function<Language, Map<String, ?>> arguments) {
        return Markup.html(languages.stream()
                .map(language -> campaign.text(key, language, arguments.apply(language)))
                .collect(Collectors.joining("\n\n")));
    }

    /// For the notice over a chat: the first language alone.
    String notice(TextKey key) {
        return Markup.plain(campaign.text(key, languages.getFirst()));
    }

    Button press(TextKey key, String data) {
        return new Button.Press(label(key), data);
    }

    String label(TextKey key) {
        return languages.stream()
                .map(language -> campaign.text(key, language))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    /// The region and, where one is told, the district.
    String where(String kato, String placeId, Language language) {
        Region region = campaign.regions().region(kato);
        Place place = campaign.regions().place(placeId);
        String name = region == null ? kato : region.name(language);
        return place == null ? name : name + ", " + place.name(language);
    }
}
