package kz.habarshy.conversation;

import java.util.Locale;
import kz.habarshy.chat.Language;

/// The words with which a deep link begins a private chat: `q_dates_online_kk`, `share_dates_online_ru`, `menu`,
/// and for posters and pages `faq_dates_online`, in the reader's language, or `faq_dates_online_kk`.
final class Links {
    static final String QUESTION = "q_";
    static final String NAMED = "faq_";
    static final String SHARE = "share_";
    static final String MENU = "menu";

    private Links() {}

    static String of(String intent, Language language) {
        return intent + "_" + code(language);
    }

    static String intent(String word, String mark) {
        return word.length() > mark.length() + 3 ? word.substring(mark.length(), word.length() - 3) : "";
    }

    static Language language(String word) {
        return word.endsWith("kk") ? Language.KK : Language.RU;
    }

    static String code(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }
}
