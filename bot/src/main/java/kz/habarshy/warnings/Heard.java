package kz.habarshy.warnings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.screening.Message;

/// A message with all that judging it needs: the chat as it stands, and the day there.
record Heard(Said said, ChatState state, Instant now) {
    boolean inGroup() {
        return !said.chat().isPrivate();
    }

    LocalDate today() {
        return now.atZone(ChatCard.of(state).zone()).toLocalDate();
    }

    List<Language> languages() {
        return Buildings.languages(state, said.by());
    }

    /// With what was found in its picture besides.
    Message message(List<String> alsoSeen) {
        Message shown = Message.of(said);
        String text = Stream.concat(Stream.of(shown.text()), alsoSeen.stream())
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("\n"));
        return new Message(text, shown.links(), shown.forwarded());
    }

    String mark() {
        return TextMark.of(said.chat(), message(List.of()));
    }

    String print() {
        return TextMark.print(said.text());
    }

    /// In a group under the message.
    Decision reply(String html, List<List<Button>> buttons) {
        Long replyTo = inGroup() ? said.message() : null;
        var say = new Act.Say(html, buttons, replyTo, said.thread(), false);
        return Decision.say(Post.named(Post.ANSWER + said.message(), said.chat(), say));
    }
}
