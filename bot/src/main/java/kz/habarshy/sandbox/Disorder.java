package kz.habarshy.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/// How updates come when Telegram is not at its best: one overtakes another of a different kind, and some that were
/// given before come with the next ones again.
final class Disorder {
    private static final int ONE_IN_OVERTAKES = 3;
    private static final int ONE_IN_REPEATS = 4;
    private static final int REMEMBERED = 20;

    private final RandomGenerator random;
    private final Deque<ObjectNode> before = new ArrayDeque<>();

    Disorder(RandomGenerator random) {
        this.random = random;
    }

    boolean overtakes() {
        return random.nextInt(ONE_IN_OVERTAKES) == 0;
    }

    /// The updates, sometimes behind those that were given last.
    List<ObjectNode> withRepeats(List<ObjectNode> updates) {
        List<ObjectNode> all = new ArrayList<>();
        if (!updates.isEmpty() && random.nextInt(ONE_IN_REPEATS) == 0) {
            all.addAll(before);
        }
        all.addAll(updates);
        before.addAll(updates);
        while (before.size() > REMEMBERED) {
            before.removeFirst();
        }
        return all;
    }
}
