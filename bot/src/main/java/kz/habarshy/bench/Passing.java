package kz.habarshy.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import kz.habarshy.broadcast.DeskClock;
import kz.habarshy.chat.Account;
import kz.habarshy.outbox.Outbox;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.RedisState;
import kz.habarshy.redis.Roll;
import kz.habarshy.redis.StateUnavailable;

/// Lets time pass in a simulation: always as far as nothing is left to do at the moment it has come to.
final class Passing {
    private static final Duration SHORTEST = Duration.ofSeconds(4);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_STEPS = 400;

    private final Stage stage;
    private final RedisState redis;
    private final Outbox outbox;
    private final Roll roll;
    private final Patience patience = Patience.ofMinutes(10);

    Passing(Stage stage) {
        this.stage = stage;
        this.redis = stage.bean(RedisState.class);
        this.outbox = stage.bean(Outbox.class);
        this.roll = new Roll(redis);
    }

    /// Waits until everything is done that can be done now.
    void settle() {
        patience.await("the program to come to rest", this::isQuiet);
        // Something may have gone by between two looks.
        patience.await("the program to stay at rest", this::isQuiet);
    }

    /// Passes time until this holds, some hours at the most; false when it does not even then.
    boolean until(BooleanSupplier over) {
        var step = SHORTEST;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            settle();
            if (over.getAsBoolean()) {
                return true;
            }
            long before = stage.telegram().calls().size();
            pass(step);
            settle();
            boolean moves = stage.telegram().calls().size() > before;
            step = moves ? SHORTEST : step.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : step.multipliedBy(2);
        }
        return false;
    }

    void pass(Duration time) {
        stage.clock().pass(time);
        outbox.sweep();
        stage.bean(DeskClock.class).remind();
    }

    /// A machine that is busy with other things answers late: then it looks again.
    private boolean isQuiet() {
        try {
            return isAtRest();
        } catch (StateUnavailable busy) {
            if (Thread.currentThread().isInterrupted()) {
                throw busy;
            }
            return false;
        }
    }

    /// Looks along the way that news takes, from the messenger back to it.
    private boolean isAtRest() {
        var owned = IntStream.range(0, Keys.OWNED).boxed().toList();
        return IntStream.range(0, Plot.BOTS).allMatch(bot -> stage.telegram().pendingUpdates(Plot.bot(bot)) == 0)
                && redis.waiting(owned, stage.clock().millis()).count() == 0
                && (outbox.overdue(owned).oldestMillis() == 0 || isPaused())
                && roll.inFlight() == 0
                && redis.waiting(owned, stage.clock().millis()).count() == 0;
    }

    private boolean isPaused() {
        return IntStream.range(0, Plot.BOTS)
                .mapToObj(bot -> new Account("tg", Plot.bot(bot)))
                .anyMatch(bot -> roll.pausedUntil(bot) > stage.clock().millis());
    }
}
