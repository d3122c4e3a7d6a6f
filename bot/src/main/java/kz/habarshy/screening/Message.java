package kz.habarshy.screening;

import java.util.List;

/// A message as it came: its text, every address in it (those hidden behind words too), and whether it was forwarded.
public record Message(String text, List<String> links, boolean forwarded) {
    public Message {
        links = List.copyOf(links);
    }

    public static Message of(String text) {
        return new Message(text, List.of(), false);
    }
}
