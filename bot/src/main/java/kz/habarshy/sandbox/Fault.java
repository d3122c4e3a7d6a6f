package kz.habarshy.sandbox;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A scripted misbehaviour for some of the next calls.
record Fault(String method, long chat, AtomicInteger left, Effect effect) {

    /// What happens instead of, or after, the call.
    sealed interface Effect {}

    record Refuse(Refusal refusal) implements Effect {}

    record Html(int status, boolean performed) implements Effect {}

    record Silence(Duration length, boolean performed) implements Effect {}

    record Cut() implements Effect {}

    record Upgrade() implements Effect {}

    /// Takes one of the calls that are left, if this one is meant.
    @Nullable
    Effect take(String calledMethod, long calledChat) {
        boolean methodMeant = method.isEmpty()
                ? !calledMethod.equals("getupdates")
                : method.toLowerCase(Locale.ROOT).equals(calledMethod);
        if (!methodMeant || (chat != 0 && chat != calledChat)) {
            return null;
        }
        return left.getAndUpdate(before -> Math.max(0, before - 1)) > 0 ? effect : null;
    }
}
