package kz.habarshy.buildings;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Hands out what is kept on a chat, forgets it, and leaves.
final class Farewell {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String DELIVERY = "o.";

    private final Words words;

    Farewell(Words words) {
        this.words = words;
    }

    /// All fields of the chat as a file to that reader.
    Decision export(ChatState chat, ChatKey reader, List<Language> languages) {
        var kept = new TreeMap<>(chat.fields());
        kept.put("chat", chat.chat().toString());
        String caption = words.html(BuildingsText.EXPORT_CAPTION, languages);
        String name = "habarshy" + chat.chat().firstId() + ".json";
        return Decision.say(Post.reply(reader, new Act.SendFile(name, JSON.writeValueAsString(kept), caption)));
    }

    Decision leave(ChatState group) {
        List<Language> languages = Words.languages(group.field(Fields.LANGUAGE, ""));
        return Decision.say(
                Post.reply(group.chat(), new Act.Say(words.html(BuildingsText.GOODBYE, languages))),
                Post.reply(group.chat(), new Act.Leave()));
    }

    /// Removes all that is kept on the chat but how to deliver to it, which the messenger told and not the people.
    Decision forget(ChatState chat) {
        List<Change> changes = new ArrayList<>();
        chat.fields().keySet().stream()
                .filter(field -> !field.startsWith(DELIVERY))
                .sorted()
                .forEach(field -> changes.add(chat.remove(field)));
        changes.add(new Change.Remove(
                chat.chat().isPrivate() ? PersonalReminders.PLACE : Audience.PLACE,
                chat.chat().toString()));
        return new Decision(List.copyOf(changes), List.of(), List.of());
    }

    Page left(List<Language> languages) {
        return new Page(words.html(BuildingsText.SETUP_LEFT, languages));
    }

    Page forgotten(List<Language> languages) {
        return new Page(words.html(BuildingsText.SETUP_FORGOTTEN, languages));
    }
}
