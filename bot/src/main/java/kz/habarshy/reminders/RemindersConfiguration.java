package kz.habarshy.reminders;

import kz.habarshy.buildings.Audience;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.Places;
import kz.habarshy.time.CampaignClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the calendar together and starts its clock.
@Configuration(proxyBeanMethods = false)
class RemindersConfiguration {
    @Bean
    Calendar calendar(Campaign campaign, Places places) {
        return new Calendar(campaign, new Audience(places), places);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    CalendarClock calendarClock(CampaignClock clock, Inbox inbox) {
        return new CalendarClock(clock, inbox);
    }
}
