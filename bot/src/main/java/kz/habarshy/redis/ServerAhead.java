package kz.habarshy.redis;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// Starts the embedded server beside the rest of the program: what it has to read is read by the time it is asked for.
public final class ServerAhead implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        var environment = context.getEnvironment();
        if (!NoRedisNamed.in(environment)) {
            return;
        }
        var settings = Binder.get(environment).bindOrCreate("habarshy", RedisSettings.class);
        begin(new Starting(settings), context.getDefaultListableBeanFactory());
    }

    private static void begin(Starting ahead, DefaultListableBeanFactory beans) {
        beans.registerSingleton("serverAhead", ahead);
        beans.registerDisposableBean("serverAhead", ahead::leave);
        Thread.ofPlatform().name("redis-start").daemon().start(ahead::begin);
    }

    /// A server that is being started.
    static final class Starting {
        private final RedisSettings settings;
        private final CompletableFuture<EmbeddedServer> server = new CompletableFuture<>();
        private volatile boolean taken;

        Starting(RedisSettings settings) {
            this.settings = settings;
        }

        private void begin() {
            try {
                server.complete(EmbeddedServer.startUnforced(settings.server()));
            } catch (RuntimeException unable) {
                server.completeExceptionally(unable);
            }
        }

        /// Waits for it; whoever takes it closes it. Throws as `EmbeddedServer.start` does.
        EmbeddedServer take() {
            taken = true;
            try {
                return server.join();
            } catch (CompletionException unable) {
                throw unable.getCause() instanceof RuntimeException reason ? reason : unable;
            }
        }

        /// Ends what nobody took, because the program did not get so far.
        private void leave() {
            if (!taken) {
                server.thenAccept(EmbeddedServer::close);
            }
        }
    }
}
