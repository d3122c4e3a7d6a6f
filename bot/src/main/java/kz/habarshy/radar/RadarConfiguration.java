package kz.habarshy.radar;

import java.util.List;
import kz.habarshy.buildings.Audience;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.Command;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.Places;
import kz.habarshy.reports.Cases;
import kz.habarshy.screening.Screening;
import kz.habarshy.staff.Staff;
import kz.habarshy.time.CampaignClock;
import kz.habarshy.warnings.ManyChats;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the radar together and starts its clock.
@Configuration(proxyBeanMethods = false)
class RadarConfiguration {
    @Bean
    Radar radar(Campaign campaign, Screening screening, Places places, Staff staff, ObjectProvider<BotNames> names) {
        return assembled(
                campaign, screening, places, staff, BotNames.late(names::getIfAvailable), RadarConfiguration::raised);
    }

    @Bean
    ManyChats manyChats() {
        return new Echoes();
    }

    private static List<Command> raised(Lure lure) {
        var named = new kz.habarshy.reports.Lure(lure.hash(), lure.shown(), lure.spread(), RadarDesk.MARKED);
        return List.of(Cases.raised(named, lure.since() + ":" + lure.houses().size()));
    }

    @Bean(initMethod = "start")
    RadarClock radarClock(CampaignClock clock, Inbox inbox) {
        return new RadarClock(clock, inbox::tell);
    }

    static Radar assembled(
            Campaign campaign, Screening screening, Places places, Staff staff, BotNames names, CaseBook cases) {
        var lures = new Lures(places);
        var alerts = new Alerts(places);
        var neighbours = new Neighbours(campaign, new Audience(places), alerts, names);
        var pages = new RadarPages(campaign, lures, alerts, neighbours);
        return new Radar(
                new Spotter(campaign, screening),
                new Fakes(campaign, names),
                neighbours,
                new RadarDesk(campaign, staff, lures, alerts, pages, cases),
                new RadarRoom(campaign, staff, lures, pages, names));
    }
}
