package kz.habarshy.reports;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Markup;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Speaker;

/// Texts of the pack in the languages of a person, one after the other where both are wanted.
record Speech(Campaign campaign, List<Language> languages) {
    static Speech of(Campaign campaign, ChatState state, Speaker by) {
        return new Speech(campaign, Buildings.languages(state, by));
    }

    /// Reads what `code` wrote.
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
        return html(key, _ -> Map.of());
    }

    String html(TextKey key, Function<Language, Map<String, ?>> arguments) {
        return Markup.html(languages.stream()
                .map(language -> campaign.text(key, language, arguments.apply(language)))
                .collect(Collectors.joining("\n\n")));
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
}
