package kz.habarshy.radar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Markup;
import kz.habarshy.campaign.Phase;
import kz.habarshy.chat.Language;

/// Texts of the pack as the messenger's HTML, one language after the other where both are wanted.
record Voice(Campaign campaign) {
    String html(RadarText key, List<Language> languages, Map<String, ?> arguments) {
        return languages.stream()
                .map(language -> html(key, language, arguments))
                .collect(Collectors.joining("\n\n"));
    }

    private String html(RadarText key, Language language, Map<String, ?> arguments) {
        return Markup.html(campaign.text(key, language, arguments));
    }

    /// What the neighbours are told of a lure; once the census is over there is no hotline left to ask.
    String alert(Kind kind, List<Language> languages, String bot, LocalDate day) {
        boolean over = campaign.phaseOn(day).door() == Phase.Door.OVER;
        return languages.stream()
                .map(language -> html(
                        over ? RadarText.RADAR_ALERT_OVER : RadarText.RADAR_ALERT,
                        language,
                        Map.of("what", campaign.text(kind.alert(), language, Map.of("bot", bot)))))
                .collect(Collectors.joining("\n\n"));
    }
}
