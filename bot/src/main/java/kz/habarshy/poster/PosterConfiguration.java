package kz.habarshy.poster;

import java.util.function.Supplier;
import kz.habarshy.buildings.Operator;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.BotName;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Has the sheet ready for whoever asks.
@Configuration(proxyBeanMethods = false)
class PosterConfiguration {
    private static final Supplier<BotName> UNKNOWN = () -> new BotName("");

    @Bean
    Poster poster(Campaign campaign, Operator operator, ObjectProvider<Supplier<BotName>> name) {
        return new Poster(
                campaign,
                operator::sentence,
                () -> name.getIfAvailable(() -> UNKNOWN).get());
    }

    /// The first drawing loads fonts for a second, which no decision has.
    @Bean
    ApplicationListener<ApplicationReadyEvent> posterWarmth(Poster poster) {
        return _ -> Thread.ofVirtual().name("poster-warmth").start(poster::warm);
    }
}
