package kz.habarshy.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Language;

/// What the bot lately answered in a chat: which message, with which answer, in which language, when; no words of
/// anybody.
record Answered(List<Entry> entries) {
    private static final String FIELD = "a.answered";
    private static final String NOTHING = "-";
    private static final int MOST = 20;
    private static final Duration KEPT = Duration.ofHours(1);

    record Entry(long message, String intent, Language language, Instant at) {
        static Entry parse(String line) {
            String[] parts = line.split(" ");
            return new Entry(
                    Long.parseLong(parts[0]),
                    parts[1],
                    Language.valueOf(parts[2].toUpperCase(Locale.ROOT)),
                    Instant.ofEpochSecond(Long.parseLong(parts[3])));
        }

        String line() {
            return message + " " + intent + " " + language.name().toLowerCase(Locale.ROOT) + " " + at.getEpochSecond();
        }
    }

    static Answered in(ChatState state) {
        return new Answered(Arrays.stream(state.field(FIELD, "").split(";"))
                .filter(line -> !line.isEmpty())
                .map(Entry::parse)
                .toList());
    }

    /// What was answered to this message.
    Optional<Entry> to(long message) {
        return entries.stream().filter(entry -> entry.message() == message).findFirst();
    }

    /// The last time this was said in this language, if that was not longer ago.
    Optional<Entry> within(Duration time, String intent, Language language, Instant now) {
        return entries.reversed().stream()
                .filter(entry -> entry.intent().equals(intent) && entry.language() == language)
                .filter(entry ->
                        entry.at().plus(time).isAfter(now) && !entry.at().isAfter(now))
                .findFirst();
    }

    /// Writes what a message was answered beside the others of the last hour; of one message only the last counts.
    Change with(ChatState state, long message, List<String> intents, Language language, Instant now) {
        List<Entry> kept = new ArrayList<>(entries.stream()
                .filter(entry -> entry.message() != message)
                .filter(entry -> entry.at().plus(KEPT).isAfter(now))
                .toList());
        List<String> said = intents.isEmpty() ? List.of(NOTHING) : intents;
        said.forEach(intent -> kept.add(new Entry(message, intent, language, now)));
        return state.set(
                FIELD,
                kept.subList(Math.max(0, kept.size() - MOST), kept.size()).stream()
                        .map(Entry::line)
                        .collect(Collectors.joining(";")));
    }
}
