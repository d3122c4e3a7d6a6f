package kz.habarshy.screening;

import kz.habarshy.campaign.Campaign;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Builds the screening once at the start.
@Configuration(proxyBeanMethods = false)
class ScreeningConfiguration {
    @Bean
    Screening screening(Campaign campaign) {
        return Screening.of(campaign);
    }

    @Bean
    Schooldays schooldays(Screening screening) {
        return new Schooldays(screening);
    }
}
