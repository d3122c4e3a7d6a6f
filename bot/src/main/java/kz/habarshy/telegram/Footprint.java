package kz.habarshy.telegram;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// Tells, for a call that failed, whether it ever had a connection; the exception's type alone does not
/// say so.
final class Footprint {
    private Footprint() {}

    static OkHttpClient.Builder watching(OkHttpClient.Builder client) {
        return client.addInterceptor(Footprint::outer).addNetworkInterceptor(Footprint::inner);
    }

    private static Response outer(Interceptor.Chain chain) throws IOException {
        var connected = new AtomicBoolean();
        Request request =
                chain.request().newBuilder().tag(AtomicBoolean.class, connected).build();
        try {
            return chain.proceed(request);
        } catch (IOException e) {
            throw connected.get() ? e : new NeverSent(e);
        }
    }

    private static Response inner(Interceptor.Chain chain) throws IOException {
        AtomicBoolean connected = chain.request().tag(AtomicBoolean.class);
        if (connected != null) {
            connected.set(true);
        }
        return chain.proceed(chain.request());
    }
}
