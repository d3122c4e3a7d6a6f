package kz.habarshy.privacy;

import kz.habarshy.campaign.Campaign;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Builds the guard once at the start.
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {
    @Bean
    Guard guard(Campaign campaign) {
        return new Guard(campaign);
    }
}
