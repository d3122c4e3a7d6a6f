package kz.habarshy.screening;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.chat.Incoming.Said;

/// A message as it came: its text, every address in it (those hidden behind words too), and whether it was forwarded.
public record Message(String text, List<String> links, boolean forwarded) {
    public Message {
        links = List.copyOf(links);
    }

    /// All that somebody's message says or shows.
    public static Message of(Said said) {
        String text = Stream.concat(Stream.of(said.text()), said.beside().stream())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
        return new Message(text, said.links(), said.forwarded());
    }

    public static Message of(String text) {
        return new Message(text, List.of(), false);
    }
}
