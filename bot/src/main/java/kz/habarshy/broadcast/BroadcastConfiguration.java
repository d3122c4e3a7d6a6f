package kz.habarshy.broadcast;

import java.time.Duration;
import kz.habarshy.buildings.Audience;
import kz.habarshy.buildings.HouseNames;
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
            BroadcastSettings settings,
            @Value("${habarshy.telegram.bulk-per-second:30}") int perSecond) {
        return desk(places, staff, room, campaign, machine, new Pace(perSecond, settings.pause()));
    }

    /// How fast broadcasts leave and how long they pause after their first chats.
    record Pace(int perSecond, Duration pause) {}

    static BroadcastDesk desk(
            Places places, Staff staff, StaffRoom room, Campaign campaign, MachineClock machine, Pace pace) {
        var audience = new Audience(places);
        var ledger = new Ledger(places);
        var broadcasts = new Broadcasts(places);
        var preview = new Preview(audience, ledger, campaign, pace.perSecond());
        var progress = new ProgressText(places, ledger);
        var letters = new DeskLetters(staff, campaign, preview);
        var dialog = new DeskDialog(campaign, preview);
        var menu = new DeskMenu(broadcasts, preview, progress, new AnswerSums(places));
        var book = new LedgerBook(ledger, new HouseNames(places, campaign), machine);
        var canary = new CanaryWatch(places, audience, letters, pace.pause());
        var followers = new Followers(places, ledger, broadcasts);
        var pulse = new Pulse(
                new Pulse.Parts(places, ledger, new Schedule(campaign), progress, letters, canary, followers),
                pace.perSecond());
        var parts = new BroadcastDesk.Parts(
                menu,
                dialog,
                new Review(broadcasts, dialog, menu),
                new LedgerScreens(broadcasts, progress, book, menu),
                new Approvals(staff, letters, campaign),
                new Aftercare(staff, broadcasts, letters, pulse, places, ledger),
                pulse,
                new Walk(broadcasts, audience, ledger),
                new FanOut(broadcasts, ledger, machine));
        return new BroadcastDesk(staff, room, campaign, parts);
    }

    @Bean(initMethod = "start")
    DeskClock deskClock(Places places, Inbox inbox, MachineClock machine) {
        return new DeskClock(places, inbox::tell, machine);
    }
}
