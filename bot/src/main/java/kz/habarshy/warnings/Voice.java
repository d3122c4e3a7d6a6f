package kz.habarshy.warnings;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Markup;
import kz.habarshy.campaign.Phase;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Language;

/// Texts of the pack as the messenger's HTML, one language after the other where both are wanted.
record Voice(Campaign campaign) {
    String html(TextKey key, List<Language> languages) {
        return html(languages, language -> campaign.text(key, language));
    }

    String html(List<Language> languages, Function<Language, String> text) {
        return Markup.html(languages.stream().map(text).collect(Collectors.joining("\n\n")));
    }

    Button press(TextKey label, List<Language> languages, String data) {
        String words = languages.stream()
                .map(language -> campaign.text(label, language))
                .distinct()
                .collect(Collectors.joining(" · "));
        return new Button.Press(words, data);
    }

    /// Once the census is over there is no interviewer left to check and no hotline to ask.
    boolean over(LocalDate day) {
        return campaign.phaseOn(day).door() == Phase.Door.OVER;
    }
}
