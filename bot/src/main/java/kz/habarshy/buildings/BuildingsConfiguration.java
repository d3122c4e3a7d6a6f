package kz.habarshy.buildings;

import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.BotNames;
import kz.habarshy.redis.Places;
import kz.habarshy.time.MachineClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the package together; whoever knows the bot's name offers a `BotNames`.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperatorSettings.class)
class BuildingsConfiguration {
    @Bean
    Operator operator(OperatorSettings settings, Campaign campaign) {
        return new Operator(settings, campaign);
    }

    @Bean
    Buildings buildings(Campaign campaign, Operator operator, ObjectProvider<BotNames> name, MachineClock machine) {
        return new Buildings(campaign, operator, BotNames.late(name::getIfAvailable), machine);
    }

    @Bean
    Audience audience(Places places) {
        return new Audience(places);
    }
}
