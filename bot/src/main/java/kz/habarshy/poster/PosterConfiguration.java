package kz.habarshy.poster;

import kz.habarshy.buildings.Operator;
import kz.habarshy.campaign.Campaign;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Has the sheet ready for whoever asks.
@Configuration(proxyBeanMethods = false)
class PosterConfiguration {
    @Bean
    Poster poster(Campaign campaign, Operator operator) {
        return new Poster(campaign, operator::sentence);
    }

    /// The first drawing loads fonts for a second, which no decision has.
    @Bean
    ApplicationListener<ApplicationReadyEvent> posterWarmth(Poster poster) {
        return _ -> Thread.ofVirtual().name("poster-warmth").start(poster::warm);
    }
}
