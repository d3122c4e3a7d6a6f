package kz.habarshy.buildings;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Language;

/// Who runs this bot, in a sentence that every greeting and "who are you?" carry.
public final class Operator {
    private final OperatorSettings settings;
    private final Campaign campaign;

    Operator(OperatorSettings settings, Campaign campaign) {
        this.settings = settings;
        this.campaign = campaign;
    }

    /// Name, phone and page, or that this is a trial.
    public String sentence(Language language) {
        if (settings.nameKk().isBlank()) {
            return campaign.text(BuildingsText.OPERATOR_TRIAL, language);
        }
        String name = language == Language.KK ? settings.nameKk() : settings.nameRu();
        String reach = Stream.of(settings.phone(), settings.page())
                .filter(way -> !way.isBlank())
                .collect(Collectors.joining(", "));
        return reach.isEmpty()
                ? campaign.text(BuildingsText.OPERATOR_NAMED, language, Map.of("name", name))
                : campaign.text(BuildingsText.OPERATOR_REACHED, language, Map.of("name", name, "reach", reach));
    }
}
