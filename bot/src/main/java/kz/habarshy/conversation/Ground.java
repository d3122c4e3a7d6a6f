package kz.habarshy.conversation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.habarshy.answers.Candidate;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.PersonId;

/// Why one message was answered or not: what it came near to, its language, what was done; no words of anybody.
/// `post` is the bot's message, 0 where there is none yet; `asker` a mark that many people share.
record Ground(
        long message,
        long post,
        Outcome outcome,
        Language language,
        boolean mixed,
        int asker,
        Instant at,
        List<Candidate> near) {
    private static final int MARKS = 1009;

    /// Too small a number to tell who it is, large enough to tell two neighbours apart.
    static int mark(PersonId person) {
        return Math.floorMod(Long.hashCode(person.value() * 31), MARKS);
    }

    static Ground parse(String line) {
        String[] parts = line.split(" ", 8);
        return new Ground(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Outcome.valueOf(parts[2]),
                Language.valueOf(parts[3]),
                Boolean.parseBoolean(parts[4]),
                Integer.parseInt(parts[5]),
                Instant.ofEpochSecond(Long.parseLong(parts[6])),
                Arrays.stream(parts[7].split(","))
                        .filter(near -> !near.isEmpty())
                        .map(Ground::candidate)
                        .toList());
    }

    /// When the ground of this line was found.
    static Instant at(String line) {
        int end = line.lastIndexOf(' ');
        return Instant.ofEpochSecond(Long.parseLong(line, line.lastIndexOf(' ', end - 1) + 1, end, 10));
    }

    /// Whether this line is about that message, be it the bot's own.
    static boolean isAbout(String line, long message) {
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        return message(line) == message || Long.parseLong(line, first + 1, second, 10) == message;
    }

    /// The message whose ground this line is.
    static long message(String line) {
        return Long.parseLong(line, 0, line.indexOf(' '), 10);
    }

    private static Candidate candidate(String near) {
        int at = near.indexOf('=');
        return new Candidate(near.substring(0, at), Double.parseDouble(near.substring(at + 1)));
    }

    String line() {
        String candidates = near.stream()
                .map(one -> one.intent() + "=" + Math.round(one.score() * 100) / 100.0)
                .collect(Collectors.joining(","));
        return message + " " + post + " " + outcome + " " + language + " " + mixed + " " + asker + " "
                + at.getEpochSecond() + " " + candidates;
    }

    Ground under(long botMessage) {
        return new Ground(message, botMessage, outcome, language, mixed, asker, at, near);
    }
}
