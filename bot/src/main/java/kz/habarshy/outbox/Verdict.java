package kz.habarshy.outbox;

import java.time.Duration;
import kz.habarshy.chat.Incoming;
import org.jspecify.annotations.Nullable;

/// What an outcome means for a row: its next state, when it may be tried again, and what the chat's inbox hears of it.
/// Times are machine milliseconds; 0: none.
record Verdict(
        String state,
        String detail,
        long at,
        long pause,
        String body,
        @Nullable Incoming news,
        String rest,
        String movedTo) {

    static Verdict sent(long message) {
        return new Verdict("sent", String.valueOf(message), 0, 0, "", null, "", "");
    }

    static Verdict ended(String state, String why) {
        return new Verdict(state, why, 0, 0, "", null, "", "");
    }

    static Verdict again(long at) {
        return new Verdict("queued", "", at, 0, "", null, "", "");
    }

    Verdict pausing() {
        return new Verdict(state, detail, at, at, body, news, rest, movedTo);
    }

    Verdict saying(String newBody) {
        return new Verdict(state, detail, at, pause, newBody, news, rest, movedTo);
    }

    Verdict telling(Incoming what) {
        return new Verdict(state, detail, at, pause, body, what, rest, movedTo);
    }

    Verdict resting(String why) {
        return new Verdict(state, detail, at, pause, body, news, why, movedTo);
    }

    Verdict movingTo(long chat) {
        return new Verdict(state, detail, at, pause, body, news, rest, String.valueOf(chat));
    }

    /// One second, doubled with each try, a minute at the most.
    static Duration patience(int tries) {
        return Duration.ofSeconds(Math.min(60, 1L << Math.min(tries, 6)));
    }
}
