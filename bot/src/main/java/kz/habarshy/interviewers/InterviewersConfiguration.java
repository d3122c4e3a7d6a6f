package kz.habarshy.interviewers;

import java.util.function.Supplier;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.BotName;
import kz.habarshy.redis.Places;
import kz.habarshy.staff.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the package together; whoever knows the bot's name offers a `Supplier<BotName>`.
@Configuration(proxyBeanMethods = false)
class InterviewersConfiguration {
    private static final Supplier<BotName> UNKNOWN = () -> new BotName("");

    @Bean
    BadgeCheck badgeCheck(Campaign campaign, Places places, Staff staff, ObjectProvider<Supplier<BotName>> name) {
        return new BadgeCheck(
                campaign,
                places,
                new StaffClerks(staff),
                () -> name.getIfAvailable(() -> UNKNOWN).get());
    }
}
