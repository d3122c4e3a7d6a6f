package kz.habarshy.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Markup;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Speaker;

/// What is told in private about a find: its kind and the chat's name, nobody's words; only to those who have opened
/// the chat with the bot.
final class Letters {
    static final String TELL = "p.tell";
    private static final String KIND = "kind";
    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String APP = "app";

    private final Campaign campaign;

    Letters(Campaign campaign) {
        this.campaign = campaign;
    }

    Decision toAuthor(ChatState group, Find find) {
        return find.author() == 0
                ? Decision.NONE
                : Decision.tell(letter(group, find, find.author(), find.app(), PrivacyText.PRIVACY_REMOVED));
    }

    /// `people` as the messenger names them; whoever wrote it knows already.
    Decision toAdmins(ChatState group, Find find, String people) {
        PrivacyText text = find.noRight() ? PrivacyText.PRIVACY_ADMIN_RIGHT : PrivacyText.PRIVACY_ADMIN;
        List<Language> languages = ChatCard.of(group).languages();
        String language =
                languages.size() > 1 ? "" : languages.getFirst().name().toLowerCase(Locale.ROOT);
        return Decision.tell(Arrays.stream(people.split(" "))
                .filter(person -> person.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .filter(person -> person != find.author())
                .map(person -> letter(group, find, person, language, text))
                .toArray(Command[]::new));
    }

    private static Command letter(ChatState group, Find find, long person, String language, PrivacyText text) {
        var own = new ChatKey(group.chat().account(), person);
        return Command.of(new Told(
                own,
                TELL,
                Map.of(
                        KIND, find.kind().code(),
                        TITLE, Buildings.title(group),
                        TEXT, text.name(),
                        APP, language)));
    }

    /// Decided with the person's own state.
    Decision told(Told told, ChatState own) {
        if (!Buildings.isOpen(own)) {
            return Decision.NONE;
        }
        Map<String, String> values = told.values();
        var person = new PersonId(own.chat().firstId());
        var speaker = new Speaker(person, false, false, false, values.getOrDefault(APP, ""));
        PrivacyText text = PrivacyText.valueOf(values.getOrDefault(TEXT, ""));
        Kind kind = Kind.of(values.getOrDefault(KIND, ""));
        String html = html(text, kind, values.getOrDefault(TITLE, ""), Buildings.languages(own, speaker), "\n\n");
        return Decision.say(Post.reply(own.chat(), new Act.Say(html)));
    }

    /// One line a language; it answers no message and quotes none.
    Act line(Find find, List<Language> languages) {
        return new Act.Say(
                html(PrivacyText.PRIVACY_LINE, find.kind(), "", languages, "\n"), List.of(), null, null, true);
    }

    private String html(PrivacyText text, Kind kind, String title, List<Language> languages, String between) {
        return Markup.html(languages.stream()
                .map(language -> campaign.text(text, language, arguments(text, kind, title, language)))
                .collect(Collectors.joining(between)));
    }

    private Map<String, String> arguments(PrivacyText text, Kind kind, String title, Language language) {
        Map<String, String> all = Map.of("what", campaign.text(kind.label(), language), TITLE, title);
        return Stream.of("what", TITLE)
                .filter(text.arguments()::contains)
                .collect(Collectors.toMap(name -> name, name -> all.getOrDefault(name, "")));
    }
}
