package kz.habarshy.outbox;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Command;
import kz.habarshy.redis.Lease;
import kz.habarshy.time.MachineClock;

/// Carries reserved rows to the messenger, a bounded number at once; checks lease and `send_by` right before each call.
final class Sender {
    /// For one bot and for all: a bot that Telegram holds up leaves room for the others.
    private static final int MOST_IN_FLIGHT = 256;

    private static final int MOST_OF_ALL = 1024;

    private final Messenger messenger;
    private final MachineClock clock;
    private final Throttle throttle;
    private final Consumer<Command> alarm;
    private final AtomicInteger ofAll;
    private final AtomicInteger inFlight = new AtomicInteger();

    Sender(Messenger messenger, MachineClock clock, Throttle throttle, Consumer<Command> alarm, AtomicInteger ofAll) {
        this.ofAll = ofAll;
        this.messenger = messenger;
        this.clock = clock;
        this.throttle = throttle;
        this.alarm = alarm;
    }

    /// How many more calls may start now.
    int free() {
        return Math.max(0, Math.min(MOST_IN_FLIGHT - inFlight.get(), MOST_OF_ALL - ofAll.get()));
    }

    void send(Account account, Lease lease, Row row, Consumer<Verdict> done) {
        long now = clock.millis();
        if (row.isAtRest()) {
            done.accept(Verdict.ended("skipped", "gone " + row.rest()));
        } else if (row.hasNothingToChange()) {
            done.accept(Verdict.ended("skipped", "absent the post to change never arrived"));
        } else if (!lease.holdsAt(clock.ticks())) {
            done.accept(Verdict.again(now));
        } else {
            call(account, row, done);
        }
    }

    private void call(Account account, Row row, Consumer<Verdict> done) {
        begins();
        var sample = SendTimes.begin();
        messenger.deliver(account, row.delivery()).whenComplete((result, impossible) -> {
            ends();
            SendTimes.end(sample);
            long now = clock.millis();
            var outcome = result == null ? new DeliveryResult.Unknown(String.valueOf(impossible)) : result;
            throttle.heard(account, row, outcome, now);
            if (outcome instanceof DeliveryResult.Rejected rejected
                    && rejected.ourBug()
                    && !row.ledger().isEmpty()) {
                alarm.accept(Alarms.badPost(row, rejected.why()));
            }
            done.accept(Verdicts.of(row, outcome, now));
        });
    }

    /// Sends something that is never kept: the answer to a button press.
    void sendNow(Account account, Delivery delivery) {
        if (free() > 0) {
            begins();
            messenger.deliver(account, delivery).whenComplete((result, impossible) -> ends());
        }
    }

    private void begins() {
        inFlight.incrementAndGet();
        ofAll.incrementAndGet();
    }

    private void ends() {
        inFlight.decrementAndGet();
        ofAll.decrementAndGet();
    }
}
