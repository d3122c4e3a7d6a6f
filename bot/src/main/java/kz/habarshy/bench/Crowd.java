package kz.habarshy.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.habarshy.sandbox.RecordedCall;
import kz.habarshy.sandbox.TelegramDouble;

/// The people of a day, who ask in private, and the houses whose chair asks.
final class Crowd {
    private static final List<String> KAZAKH = List.of("/help", "санақ деген не?", "/deadline");
    private static final List<String> RUSSIAN = List.of("/help", "что такое перепись?", "/deadline");

    private final TelegramDouble telegram;
    private final Plot.Day day;
    private final Map<Long, Integer> said = new HashMap<>();

    Crowd(TelegramDouble telegram, Plot.Day day) {
        this.telegram = telegram;
        this.day = day;
    }

    /// Everybody says what is left, in the order of the plot.
    void ask() {
        for (long person : day.speaking()) {
            int turn = said.merge(person, 1, Integer::sum) - 1;
            telegram.people().say(person, (Plot.isRussian(person) ? RUSSIAN : KAZAKH).get(turn));
        }
    }

    void askInHouses(Doings doings) {
        for (int house : day.asking()) {
            telegram.people(Plot.bot(house)).say(doings.chat(house), Houses.chair(house), "/deadline");
        }
    }

    /// How many answers are still owed to people.
    long owed() {
        return day.speaking().size()
                - read().values().stream().mapToLong(List::size).sum();
    }

    /// How many answers are still owed to houses.
    long owedToHouses(Announcing announcing) {
        return day.asking().size()
                - telegram.calls("sendMessage").stream()
                        .filter(call -> call.performed() && call.chat() < 0 && !announcing.isThis(call.text()))
                        .count();
    }

    /// What each of them read, in order.
    Map<Long, List<String>> read() {
        return telegram.calls("sendMessage").stream()
                .filter(call -> call.performed() && day.people().containsKey(call.chat()))
                .collect(Collectors.groupingBy(
                        RecordedCall::chat, Collectors.mapping(RecordedCall::text, Collectors.toList())));
    }
}
