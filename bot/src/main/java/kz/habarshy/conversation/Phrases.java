package kz.habarshy.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Markup;
import kz.habarshy.campaign.Phase;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Language;

/// Texts of the pack as the messenger's HTML, one language after the other where both are wanted.
record Phrases(Campaign campaign) {
    String html(TextKey key, List<Language> languages) {
        return html(key, languages, Map.of());
    }

    String html(TextKey key, List<Language> languages, Map<String, ?> arguments) {
        return html(languages, language -> campaign.text(key, language, arguments));
    }

    String html(List<Language> languages, Function<Language, String> text) {
        return Markup.html(languages.stream().map(text).collect(Collectors.joining("\n\n")));
    }

    /// The text as it is said on that day: the hotline is known to answer only while the campaign lasts.
    ConversationText on(LocalDate day, ConversationText text) {
        if (campaign.phaseOn(day).door() != Phase.Door.OVER) {
            return text;
        }
        return switch (text) {
            case UNKNOWN -> ConversationText.UNKNOWN_OVER;
            case UNKNOWN_GROUP -> ConversationText.UNKNOWN_GROUP_OVER;
            case THANKED -> ConversationText.THANKED_OVER;
            case KIND_WORD -> ConversationText.KIND_WORD_OVER;
            default -> text;
        };
    }

    Button press(TextKey label, Language language, String data) {
        return new Button.Press(campaign.text(label, language), data);
    }
}
