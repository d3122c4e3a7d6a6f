package kz.habarshy.campaign;

import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Loads the campaign at the start.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CampaignSettings.class)
class CampaignConfiguration {
    @Bean
    Campaign campaign(CampaignSettings settings, Optional<PackAhead.Reading> ahead) {
        return ahead.map(PackAhead.Reading::taken).orElseGet(settings::read);
    }
}
