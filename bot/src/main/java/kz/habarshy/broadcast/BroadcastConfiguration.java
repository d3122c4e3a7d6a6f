package kz.habarshy.broadcast;

import kz.habarshy.buildings.Audience;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.Places;
import kz.habarshy.staff.Staff;
import kz.habarshy.staff.StaffRoom;
import kz.habarshy.time.MachineClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sets up the desk.
@Configuration(proxyBeanMethods = false)
class BroadcastConfiguration {
    @Bean
    BroadcastDesk broadcastDesk(
            Places places,
            Staff staff,
            StaffRoom room,
            Campaign campaign,
            MachineClock machine,
            @Value("${habarshy.telegram.bulk-per-second:30}") int perSecond) {
        return desk(places, staff, room, campaign, machine, perSecond);
    }

    static BroadcastDesk desk(
            Places places, Staff staff, StaffRoom room, Campaign campaign, MachineClock machine, int perSecond) {
        var audience = new Audience(places);
        var ledger = new Ledger(places);
        var broadcasts = new Broadcasts(places);
        var preview = new Preview(audience, campaign, perSecond);
        var progress = new ProgressText(places, ledger);
        var letters = new DeskLetters(staff, campaign, preview);
        var dialog = new DeskDialog(campaign, preview);
        var menu = new DeskMenu(broadcasts, preview, progress, new AnswerSums(places));
        return new BroadcastDesk(
                staff,
                room,
                campaign,
                new BroadcastDesk.Parts(
                        menu,
                        dialog,
                        new Review(broadcasts, dialog, menu),
                        new Approvals(staff, letters, campaign),
                        new Pulse(places, ledger, new Schedule(campaign), progress, letters, perSecond),
                        new FanOut(broadcasts, audience, machine)));
    }

    @Bean(initMethod = "start")
    DeskClock deskClock(Places places, Inbox inbox, MachineClock machine) {
        return new DeskClock(places, inbox::tell, machine);
    }
}
