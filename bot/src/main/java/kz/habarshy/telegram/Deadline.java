package kz.habarshy.telegram;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Ends a call that takes too long. The client's own limit for a whole call looks through all that are under way
/// whenever one ends, which at a thousand calls a second costs more than the calls.
final class Deadline implements Interceptor {
    private final Duration longest;
    private final Timeouts timeouts;

    Deadline(Duration longest, Timeouts timeouts) {
        this.longest = longest;
        this.timeouts = timeouts;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var over = new AtomicBoolean();
        var end = timeouts.in(longest, () -> end(chain.call(), over));
        try {
            return chain.proceed(chain.request());
        } catch (IOException e) {
            throw over.get() && !(e instanceof NeverSent) ? late(e) : e;
        } finally {
            end.takeBack();
        }
    }

    private static void end(Call call, AtomicBoolean over) {
        over.set(true);
        call.cancel();
    }

    private static IOException late(IOException cause) {
        var late = new InterruptedIOException("timeout");
        late.initCause(cause);
        return late;
    }
}
