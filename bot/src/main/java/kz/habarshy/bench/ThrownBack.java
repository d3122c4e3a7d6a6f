package kz.habarshy.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import kz.habarshy.sandbox.RecordedCall;

/// The answers of 429, each with the calls of its bot within the second before it: whether they came in a crowd, and
/// which of them were no broadcast.
record ThrownBack(List<RecordedCall> calls) {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int MOST_SHOWN = 5;

    static ThrownBack among(List<RecordedCall> calls) {
        return new ThrownBack(
                calls.stream().sorted(Comparator.comparing(RecordedCall::at)).toList());
    }

    long count() {
        return refused().size();
    }

    private List<RecordedCall> refused() {
        return calls.stream().filter(call -> call.status() == 429).toList();
    }

    void print(PrintStream out) {
        refused().stream().limit(MOST_SHOWN).forEach(call -> out.println("429 " + before(call)));
    }

    private String before(RecordedCall refused) {
        Instant end = refused.at();
        return calls.stream()
                .filter(call -> call.bot() == refused.bot()
                        && !call.at().isAfter(end)
                        && call.at().isAfter(end.minus(SECOND)))
                .map(call -> Duration.between(call.at(), end).toMillis() + name(call))
                .collect(Collectors.joining(" ", "after calls so many ms before it: ", ""));
    }

    private static String name(RecordedCall call) {
        return call.method().equals("sendMessage") && call.chat() < 0 ? "" : "(" + call.method() + ")";
    }
}
