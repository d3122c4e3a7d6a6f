package kz.habarshy.buildings;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Markup;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Speaker;

/// Texts of the pack in the languages of a chat: one after the other where it wants both.
final class Words {
    static final List<Language> BOTH = List.of(Language.KK, Language.RU);
    private static final int LONGEST_NOTICE = 200;

    private final Campaign campaign;

    Words(Campaign campaign) {
        this.campaign = campaign;
    }

    /// The choice of the chat; where there is none, the language of the person's app, else both.
    static List<Language> languages(ChatState state, Speaker by) {
        return languages(state.field(Fields.LANGUAGE, by.appLanguage()));
    }

    static List<Language> languages(String code) {
        return switch (code) {
            case "kk" -> List.of(Language.KK);
            case "ru" -> List.of(Language.RU);
            default -> BOTH;
        };
    }

    static String code(List<Language> languages) {
        return languages.size() > 1 ? "both" : languages.getFirst() == Language.KK ? "kk" : "ru";
    }

    String html(TextKey key, List<Language> languages) {
        return html(key, languages, Map.of());
    }

    String html(TextKey key, List<Language> languages, Map<String, ?> arguments) {
        return html(languages, language -> campaign.text(key, language, arguments));
    }

    String html(List<Language> languages, Function<Language, String> text) {
        return Markup.html(languages.stream().map(text).collect(Collectors.joining("\n\n")));
    }

    /// For the notice over a chat: both languages where both fit, else the first.
    String notice(TextKey key, List<Language> languages) {
        String all =
                languages.stream().map(language -> campaign.text(key, language)).collect(Collectors.joining("\n"));
        return all.length() <= LONGEST_NOTICE ? all : campaign.text(key, languages.getFirst());
    }

    String label(TextKey key, List<Language> languages, Map<String, ?> arguments) {
        return languages.stream()
                .map(language -> campaign.text(key, language, arguments))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    Button press(TextKey key, List<Language> languages, String data) {
        return new Button.Press(label(key, languages, Map.of()), data);
    }
}
