package kz.habarshy.screening;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.chat.Incoming.Said;

/// A message as it came: its text, every address in it (those hidden behind words too), whether it was forwarded, and
/// how it came where that is known.
public record Message(String text, List<String> links, boolean forwarded, Set<Circumstance> circumstances) {
    public Message {
        links = List.copyOf(links);
        circumstances = Set.copyOf(circumstances);
    }

    public Message(String text, List<String> links, boolean forwarded) {
        this(text, links, forwarded, Set.of());
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

    /// A part of the same message.
    Message saying(String part) {
        return new Message(part, links, forwarded, circumstances);
    }

    public Message sent(Set<Circumstance> circumstances) {
        return new Message(text, links, forwarded, circumstances);
    }
}
