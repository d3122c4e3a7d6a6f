package kz.habarshy.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Language;

/// What the bot lately answered in a chat: which message, with which answer, in which language, when; no words of
/// anybody. Each stays a line until somebody asks about it: most are only carried along.
record Answered(List<String> lines) {
    private static final String FIELD = "a.answered";
    private static final String NOTHING = "-";
    private static final int MOST = 20;
    /// One person alone does not go back far.
    private static final int MOST_IN_PRIVATE = 8;

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

        static long message(String line) {
            return Long.parseLong(line, 0, line.indexOf(' '), 10);
        }

        static Instant at(String line) {
            return Instant.ofEpochSecond(Long.parseLong(line, line.lastIndexOf(' ') + 1, line.length(), 10));
        }

        String line() {
            return message + " " + intent + " " + language.name().toLowerCase(Locale.ROOT) + " " + at.getEpochSecond();
        }
    }

    static Answered in(ChatState state) {
        String field = state.field(FIELD, "");
        return new Answered(field.isEmpty() ? List.of() : List.of(field.split(";")));
    }

    /// What was answered to this message.
    Optional<Entry> to(long message) {
        return lines.stream()
                .filter(line -> Entry.message(line) == message)
                .findFirst()
                .map(Entry::parse);
    }

    /// The last time this was said in this language, if that was not longer ago.
    Optional<Entry> within(Duration time, String intent, Language language, Instant now) {
        return lines.reversed().stream()
                .filter(line -> line.contains(intent))
                .map(Entry::parse)
                .filter(entry -> entry.intent().equals(intent) && entry.language() == language)
                .filter(entry ->
                        entry.at().plus(time).isAfter(now) && !entry.at().isAfter(now))
                .findFirst();
    }

    /// Writes what a message was answered beside the others of the last hour; of one message only the last counts.
    Change with(ChatState state, long message, List<String> intents, Language language, Instant now) {
        List<String> kept = new ArrayList<>(lines);
        kept.removeIf(line ->
                Entry.message(line) == message || !Entry.at(line).plus(KEPT).isAfter(now));
        List<String> said = intents.isEmpty() ? List.of(NOTHING) : intents;
        said.forEach(intent -> kept.add(new Entry(message, intent, language, now).line()));
        int most = state.chat().isPrivate() ? MOST_IN_PRIVATE : MOST;
        return state.set(FIELD, String.join(";", kept.subList(Math.max(0, kept.size() - most), kept.size())));
    }
}
