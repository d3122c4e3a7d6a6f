package kz.habarshy.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Misbehaviour by script: which of the next calls go wrong, and how. `faults.on("sendMessage").times(3).throttled(5)`
/// answers the next three sends with 429.
public final class Faults {
    private final CopyOnWriteArrayList<Fault> faults = new CopyOnWriteArrayList<>();

    /// Any method but getUpdates.
    public Script onAny() {
        return new Script("", 0, 1);
    }

    public Script on(String method) {
        return new Script(method, 0, 1);
    }

    /// Ends all scripts.
    public void clear() {
        faults.clear();
    }

    /// Calls that will still go wrong.
    public int left() {
        return faults.stream().mapToInt(fault -> fault.left().get()).sum();
    }

    Fault.@Nullable Effect take(String method, long chat) {
        for (Fault fault : faults) {
            Fault.Effect effect = fault.take(method, chat);
            if (fault.left().get() == 0) {
                faults.remove(fault);
            }
            if (effect != null) {
                return effect;
            }
        }
        return null;
    }

    /// Which calls, how many and, as its last word, what happens to them.
    public final class Script {
        private final String method;
        private final long chat;
        private final int times;

        private Script(String method, long chat, int times) {
            this.method = method;
            this.chat = chat;
            this.times = times;
        }

        public Script inChat(long onlyChat) {
            return new Script(method, onlyChat, times);
        }

        public Script times(int calls) {
            return new Script(method, chat, calls);
        }

        public Script always() {
            return times(Integer.MAX_VALUE);
        }

        /// 429 with `retry_after` in seconds.
        public void throttled(int seconds) {
            refuses(Refusal.tooManyRequests(seconds));
        }

        public void kicked() {
            refuses(Refusal.forbidden("bot was kicked from the supergroup chat"));
        }

        public void blocked() {
            refuses(Refusal.forbidden("bot was blocked by the user"));
        }

        /// 500 as JSON, not performed.
        public void serverError() {
            refuses(Refusal.of(500, "Internal Server Error"));
        }

        /// Any code with any description, for example 400 and `Bad Request: CHAT_WRITE_FORBIDDEN`.
        public void refused(int code, String description) {
            refuses(Refusal.of(code, description));
        }

        /// 502 as a page; not performed.
        public void badGateway() {
            add(new Fault.Html(502, false));
        }

        /// 502 as a page although the call took effect.
        public void badGatewayAfterwards() {
            add(new Fault.Html(502, true));
        }

        /// No answer for this long, then a closed line; not performed.
        public void silent(Duration length) {
            add(new Fault.Silence(length, false));
        }

        /// The call takes effect, then no answer for this long and a closed line.
        public void silentAfterwards(Duration length) {
            add(new Fault.Silence(length, true));
        }

        /// The call takes effect and the line is closed without an answer.
        public void resetAfterReceipt() {
            add(new Fault.Cut());
        }

        /// The group becomes a supergroup right before the call.
        public void upgradesGroup() {
            add(new Fault.Upgrade());
        }

        private void refuses(Refusal refusal) {
            add(new Fault.Refuse(refusal));
        }

        private void add(Fault.Effect effect) {
            faults.addAll(List.of(new Fault(method, chat, new AtomicInteger(times), effect)));
        }
    }
}
