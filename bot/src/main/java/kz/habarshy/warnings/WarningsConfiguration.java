package kz.habarshy.warnings;

import java.util.List;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.screening.Screening;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the package together; whoever has a button for people who read a warning offers an `UnderWarning`.
@Configuration(proxyBeanMethods = false)
class WarningsConfiguration {
    static final UnderWarning NOTHING = (_, _) -> List.of();

    @Bean
    Warnings warnings(Campaign campaign, Screening screening, ObjectProvider<UnderWarning> under) {
        return new Warnings(
                campaign,
                screening,
                (scam, languages) -> under.getIfAvailable(() -> NOTHING).row(scam, languages));
    }
}
