package kz.habarshy.campaign;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// Reads the campaign's pack beside the rest of the start.
public final class PackAhead implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        var settings = Binder.get(context.getEnvironment()).bindOrCreate("habarshy", CampaignSettings.class);
        var read = CompletableFuture.supplyAsync(settings::read);
        context.getBeanFactory().registerSingleton("packAhead", new Reading(read));
    }

    /// A pack that is being read.
    public record Reading(CompletableFuture<Campaign> pack) {
        /// Waits for it; throws what reading it threw.
        Campaign taken() {
            return PackAhead.taken(pack);
        }
    }

    /// Waits for something that was begun ahead; throws what it threw.
    public static <T> T taken(CompletableFuture<T> begun) {
        try {
            return begun.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }
}
