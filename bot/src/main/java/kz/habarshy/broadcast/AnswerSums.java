package kz.habarshy.broadcast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Places;

/// How often the bot answered on a day and why it kept silent: sums over all chats, without chats, people or words.
final class AnswerSums {
    private static final List<String> OUTCOMES = List.of(
            "answered",
            "answered_two",
            "followed",
            "said_above",
            "asked_back",
            "unknown",
            "nothing_asked",
            "ordinary_talk",
            "unsure",
            "two_fit");

    private final Places places;

    AnswerSums(Places places) {
        this.places = places;
    }

    /// For each outcome the words "today · yesterday", by the capital's day.
    Map<String, String> shown(Instant now) {
        LocalDate today =
                now.atZone(ChatCard.of(ChatState.empty(ChatKey.DESK)).zone()).toLocalDate();
        List<Map<String, String>> all = IntStream.range(0, Keys.PARTITIONS)
                .mapToObj(partition -> places.fields(ChatKey.ofPartition(partition), BroadcastDesk.SUMS))
                .toList();
        Map<String, String> lines = new HashMap<>();
        for (String outcome : OUTCOMES) {
            lines.put(outcome, sum(all, today, outcome) + " · " + sum(all, today.minusDays(1), outcome));
        }
        return lines;
    }

    private static long sum(List<Map<String, String>> all, LocalDate day, String outcome) {
        String field = day + " " + outcome;
        return all.stream()
                .mapToLong(fields -> Long.parseLong(fields.getOrDefault(field, "0")))
                .sum();
    }
}
