package kz.habarshy.warnings;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Markup;
import kz.habarshy.campaign.Phase;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Speaker;

/// Texts of the pack as the messenger's HTML, one language after the other where both are wanted.
record Voice(Campaign campaign) {
    private static final Speaker NOBODY = new Speaker(new PersonId(0), false, false, false, "");

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

    /// For the notice over a chat, which takes 200 characters: the first language alone.
    String notice(TextKey key, List<Language> languages) {
        return Markup.plain(campaign.text(key, languages.getFirst()));
    }

    /// The chat's choice, else both.
    static List<Language> languages(ChatState state) {
        return Buildings.languages(state, NOBODY);
    }

    /// Another's words as they were, with no address in them that a finger could follow.
    static String quoted(String text) {
        return "<pre>" + Markup.html(text.replace("**", "")) + "</pre>";
    }

    /// Once the census is over there is no interviewer left to check and no hotline to ask.
    boolean over(LocalDate day) {
        return campaign.phaseOn(day).door() == Phase.Door.OVER;
    }
}
