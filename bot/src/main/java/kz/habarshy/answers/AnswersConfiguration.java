package kz.habarshy.answers;

import kz.habarshy.campaign.Campaign;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Builds the answers once at the start.
@Configuration(proxyBeanMethods = false)
class AnswersConfiguration {
    @Bean
    Answers answers(Campaign campaign) {
        return Answers.of(campaign);
    }
}
