package kz.habarshy.campaign;

import java.util.List;
import java.util.stream.Collectors;

/// A pack that cannot be used; the message lists every problem on a line of its own.
final class BadPack extends IllegalStateException {
    private final transient List<Problem> problems;

    BadPack(List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n", "The content pack has problems; mend them and start again:\n", "")));
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
