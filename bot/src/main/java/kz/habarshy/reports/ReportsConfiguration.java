package kz.habarshy.reports;

import java.util.function.Supplier;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.BotNames;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.Places;
import kz.habarshy.staff.Staff;
import kz.habarshy.time.CampaignClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the reports together; whoever knows the bot's name offers a `BotNames`.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportsSettings.class)
class ReportsConfiguration {
    @Bean
    Reports reports(
            Campaign campaign, Places places, Staff staff, ReportsSettings settings, ObjectProvider<BotNames> names) {
        return assembled(campaign, places, staff, settings, Numbers.random(), BotNames.late(names::getIfAvailable));
    }

    @Bean
    Cases cases(Places places) {
        return new Cases(new CaseStore(places));
    }

    @Bean(initMethod = "start")
    CaseClock caseClock(Campaign campaign, Places places, CampaignClock clock, Inbox inbox) {
        return new CaseClock(new CaseStore(places), campaign, clock, inbox::tell);
    }

    static Reports assembled(
            Campaign campaign,
            Places places,
            Staff staff,
            ReportsSettings settings,
            Supplier<String> numbers,
            BotNames names) {
        var store = new CaseStore(places);
        int days = settings.keepDays();
        var desk = new CaseDesk(
                campaign, store, new TriageDesk(campaign, store, staff), new CaseRounds(campaign, store, staff, days));
        var dialog = new ReportDialog(campaign, store, new ReportPages(campaign, days), numbers);
        return new Reports(campaign, dialog, new Triage(campaign, store, staff), desk, names);
    }
}
