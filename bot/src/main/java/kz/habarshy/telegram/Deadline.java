package kz.habarshy.telegram;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Ends a call that takes too long. The client's own limit for a whole call looks through all that are under way
/// whenever one ends, which at a thousand calls a second costs more than the calls.
final class Deadline implements Interceptor {
    private final Duration longest;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("telegram-deadline").daemon().factory());

    Deadline(Duration longest) {
        this.longest = longest;
        timer.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var over = new AtomicBoolean();
        var end = timer.schedule(() -> end(chain.call(), over), longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return chain.proceed(chain.request());
        } catch (IOException e) {
            throw over.get() && !(e instanceof NeverSent) ? late(e) : e;
        } finally {
            end.cancel(false);
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

    void close() {
        timer.shutdownNow();
    }
}
