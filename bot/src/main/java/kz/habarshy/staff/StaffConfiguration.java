package kz.habarshy.staff;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.PersonId;
import kz.habarshy.redis.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the staff's rooms.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StaffSettings.class)
class StaffConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(StaffConfiguration.class);
    private static final int CODE_BYTES = 12;

    @Bean
    Staff staff(Places places, StaffSettings settings) {
        if (settings.owners().isEmpty()) {
            LOG.warn("Nobody owns the desk: set HABARSHY_STAFF_OWNERS to the numbers of at least two people");
        } else {
            LOG.info("The desk is owned by {}", String.join(", ", settings.owners()));
        }
        return new Staff(
                places,
                settings.owners().stream()
                        .map(one -> new PersonId(Long.parseLong(one)))
                        .collect(Collectors.toSet()));
    }

    @Bean
    Audit audit(Places places, Campaign campaign) {
        return new Audit(places, campaign);
    }

    @Bean
    StaffRoom staffRoom(Staff staff, Audit audit, Campaign campaign, ObjectProvider<BotNames> bot) {
        var random = new SecureRandom();
        return new StaffRoom(staff, audit, campaign, BotNames.late(bot::getIfAvailable), () -> {
            var bytes = new byte[CODE_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        });
    }
}
