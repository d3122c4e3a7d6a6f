package kz.habarshy.answers;

import java.util.concurrent.CompletableFuture;
import kz.habarshy.campaign.PackAhead;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// Reads what was learnt of the pack beside the rest of the start, after `PackAhead`.
public final class AnswersAhead implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        var pack = context.getBeanFactory().getBean(PackAhead.Reading.class).pack();
        context.getBeanFactory().registerSingleton("answersAhead", new Reading(pack.thenApplyAsync(Answers::of)));
    }

    /// Answers that are being read.
    record Reading(CompletableFuture<Answers> answers) {}
}
