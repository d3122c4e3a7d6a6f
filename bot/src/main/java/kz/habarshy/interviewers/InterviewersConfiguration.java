package kz.habarshy.interviewers;

import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.BotNames;
import kz.habarshy.redis.Places;
import kz.habarshy.staff.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the package together; whoever knows the bot's name offers a `BotNames`.
@Configuration(proxyBeanMethods = false)
class InterviewersConfiguration {
    @Bean
    BadgeCheck badgeCheck(Campaign campaign, Places places, Staff staff, ObjectProvider<BotNames> name) {
        return new BadgeCheck(campaign, places, new StaffClerks(staff), BotNames.late(name::getIfAvailable));
    }
}
