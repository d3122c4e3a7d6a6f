package kz.habarshy.warnings;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.screening.Sign;
import kz.habarshy.screening.Verdict;

/// A warning given in a chat: of which kind, about which message, and what tells its scam from others; no words of
/// anybody. `post` is the bot's message, 0 where there is none yet; `mark` is the text's own in this chat and `print`
/// the one it has everywhere.
record Given(
        LocalDate day,
        State state,
        String warning,
        List<String> signs,
        Likeness likeness,
        List<String> places,
        long message,
        long post,
        String mark,
        String print) {
    private static final String NONE = "-";

    enum State {
        /// The chat reads it.
        SAID,
        /// The chat's admin alone was asked.
        ASKED,
        /// The message was changed into a harmless one.
        MENDED,
        /// The chat's admin has called it a false alarm.
        WITHDRAWN,
        /// The message was removed.
        REMOVED
    }

    static Given of(Heard heard, Verdict verdict, String warning, State state) {
        List<Sign> against =
                verdict.signs().stream().filter(sign -> sign.points() > 0).toList();
        return new Given(
                heard.today(),
                state,
                warning,
                against.stream().map(Sign::check).distinct().toList(),
                Likeness.of(heard.said().text()),
                against.stream()
                        .map(Sign::detail)
                        .filter(detail -> !detail.isEmpty() && detail.indexOf(' ') < 0)
                        .map(TextMark::brief)
                        .distinct()
                        .toList(),
                heard.said().message(),
                0,
                heard.mark(),
                heard.print());
    }

    /// The same scam: of one kind, with a common suspicious address, or, where neither names one, in nearly the same
    /// words.
    boolean sameAs(Given other) {
        boolean addressed = !places.isEmpty() || !other.places.isEmpty();
        return warning.equals(other.warning)
                && (addressed ? !Collections.disjoint(places, other.places) : likeness.near(other.likeness));
    }

    Given in(State next) {
        return new Given(day, next, warning, signs, likeness, places, message, post, mark, print);
    }

    Given under(long botMessage) {
        return new Given(day, state, warning, signs, likeness, places, message, botMessage, mark, print);
    }

    String line() {
        return Stream.of(
                        day,
                        state,
                        warning,
                        joined(signs),
                        likeness.text(),
                        joined(places),
                        message,
                        post,
                        mark,
                        print.isEmpty() ? NONE : print)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /// Nothing for a line that an older program wrote.
    static Stream<Given> parse(String line) {
        String[] parts = line.split(" ");
        return parts.length != 10
                ? Stream.empty()
                : Stream.of(new Given(
                        LocalDate.parse(parts[0]),
                        State.valueOf(parts[1]),
                        parts[2],
                        split(parts[3]),
                        Likeness.parse(parts[4]),
                        split(parts[5]),
                        Long.parseLong(parts[6]),
                        Long.parseLong(parts[7]),
                        parts[8],
                        parts[9].equals(NONE) ? "" : parts[9]));
    }

    private static String joined(Collection<String> all) {
        return all.isEmpty() ? NONE : String.join(",", all);
    }

    private static List<String> split(String all) {
        return all.equals(NONE) ? List.of() : Arrays.asList(all.split(","));
    }
}
