package kz.habarshy.buildings;

import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;

/// What a person sets in the private chat: the language, and that all is forgotten.
final class PersonalSettings {
    private static final String DATA = "b:my:";

    private final Words words;
    private final Farewell farewell;

    PersonalSettings(Campaign campaign) {
        this.words = new Words(campaign);
        this.farewell = new Farewell(words);
    }

    Decision wish(Said said, ChatState own, String wish, String argument) {
        if (wish.equals("language") && (argument.equals("kk") || argument.equals("ru"))) {
            return speak(own, argument);
        }
        List<Language> languages = Words.languages(own, said.by());
        return switch (wish) {
            case "language" ->
                say(
                        own,
                        new Act.Say(
                                words.html(BuildingsText.MY_LANGUAGE, Words.BOTH),
                                List.of(List.of(
                                        words.press(BuildingsText.LABEL_KAZAKH, List.of(Language.KK), DATA + "kk"),
                                        words.press(BuildingsText.LABEL_RUSSIAN, List.of(Language.RU), DATA + "ru"))),
                                null,
                                null,
                                false));
            case "forget" -> farewell.forget(own).and(say(own, words.html(BuildingsText.MY_FORGOTTEN, languages)));
            default -> say(own, words.html(BuildingsText.SETUP_FROM_GROUP, languages));
        };
    }

    Decision pressed(Pressed pressed, ChatState own) {
        String language = pressed.data().startsWith(DATA) ? pressed.data().substring(DATA.length()) : "";
        if (!language.equals("kk") && !language.equals("ru")) {
            return Decision.NONE;
        }
        return speak(own, language);
    }

    private Decision speak(ChatState own, String language) {
        return new Decision(Roll.write(own, Map.of(Fields.LANGUAGE, language)), List.of(), List.of())
                .and(say(own, words.html(BuildingsText.MY_LANGUAGE_TAKEN, Words.languages(language))));
    }

    private static Decision say(ChatState own, String html) {
        return say(own, new Act.Say(html));
    }

    private static Decision say(ChatState own, Act act) {
        return Decision.say(Post.reply(own.chat(), act));
    }
}
