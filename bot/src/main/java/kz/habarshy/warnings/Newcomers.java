package kz.habarshy.warnings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.PersonId;

/// Who came into a chat within the last half hour, as numbers that a quarter of a million people share: enough to tell
/// that a message is a newcomer's, too little to tell who came.
record Newcomers(List<Arrival> all) {
    private static final String FIELD = "brief.new";
    private static final Duration NEW = Duration.ofMinutes(30);
    private static final int MARKS = 4093;
    private static final int MOST = 50;

    /// A number, and when it came in seconds since 1970.
    record Arrival(int mark, long at) {
        private static Arrival parse(String text) {
            int colon = text.indexOf(':');
            return new Arrival(
                    Integer.parseInt(text, 0, colon, 10), Long.parseLong(text, colon + 1, text.length(), 10));
        }
    }

    static Newcomers in(ChatState state, Instant now) {
        return new Newcomers(Arrays.stream(state.field(FIELD, "").split(" "))
                .filter(text -> !text.isEmpty())
                .map(Arrival::parse)
                .filter(arrival -> Duration.between(Instant.ofEpochSecond(arrival.at()), now)
                                .compareTo(NEW)
                        < 0)
                .toList());
    }

    boolean has(ChatState state, PersonId person) {
        int mark = mark(state, person);
        return all.stream().anyMatch(arrival -> arrival.mark() == mark);
    }

    Change with(ChatState state, List<PersonId> came, Instant now) {
        List<Arrival> kept = new ArrayList<>(all);
        came.forEach(person -> kept.add(new Arrival(mark(state, person), now.getEpochSecond())));
        return state.set(
                FIELD,
                kept.subList(Math.max(0, kept.size() - MOST), kept.size()).stream()
                        .map(arrival -> arrival.mark() + ":" + arrival.at())
                        .collect(Collectors.joining(" ")));
    }

    /// The same person has another number in another chat.
    private static int mark(ChatState state, PersonId person) {
        return Math.floorMod((state.chat() + " " + person).hashCode(), MARKS);
    }
}
