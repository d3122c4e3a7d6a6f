package kz.habarshy.answers;

import java.util.Optional;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.PackAhead;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Builds the answers once at the start.
@Configuration(proxyBeanMethods = false)
class AnswersConfiguration {
    @Bean
    Answers answers(Campaign campaign, Optional<AnswersAhead.Reading> ahead) {
        return ahead.map(reading -> PackAhead.taken(reading.answers())).orElseGet(() -> Answers.of(campaign));
    }
}
