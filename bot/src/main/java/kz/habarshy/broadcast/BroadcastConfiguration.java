package kz.habarshy.broadcast;

import java.time.Duration;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import kz.habarshy.buildings.Audience;
import kz.habarshy.buildings.HouseNames;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Account;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.outbox.Outbox;
import kz.habarshy.outbox.Stock;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.Places;
import kz.habarshy.staff.Staff;
import kz.habarshy.staff.StaffRoom;
import kz.habarshy.time.MachineClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sets up the desk.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BroadcastSettings.class)
class BroadcastConfiguration {
    @Bean
    Refill refill(Inbox inbox, MachineClock machine, Outbox outbox) {
        var refill = new Refill(inbox::tell, machine);
        outbox.stock().keeper(refill::low);
        return refill;
    }

    @Bean
    BroadcastDesk broadcastDesk(
            Places places,
            Staff staff,
            StaffRoom room,
            Campaign campaign,
            MachineClock machine,
            BroadcastSettings settings,
            Outbox outbox,
            Refill refill,
            @Value("${habarshy.telegram.bulk-per-second:30}") int perSecond) {
        var flow = new Flow(perSecond, settings.pause(), outbox.stock()::of, outbox.stock()::speaks, refill);
        return desk(places, staff, room, campaign, machine, flow);
    }

    /// How fast broadcasts leave, how long they pause after their first chats, what lies ready of them in a partition,
    /// which bots have a token, and what asks for more.
    record Flow(
            int perSecond,
            Duration pause,
            IntFunction<Map<Account, Long>> stock,
            Predicate<Account> speaks,
            Refill refill) {}

    static BroadcastDesk desk(
            Places places, Staff staff, StaffRoom room, Campaign campaign, MachineClock machine, Flow flow) {
        var audience = new Audience(places);
        var ledger = new Ledger(places);
        var broadcasts = new Broadcasts(places);
        var preview = new Preview(audience, ledger, broadcasts, campaign, flow.perSecond());
        var progress = new ProgressText(places, ledger);
        var letters = new DeskLetters(staff, campaign, preview);
        var dialog = new DeskDialog(campaign, preview);
        var menu = new DeskMenu(broadcasts, preview, progress, new AnswerSums(places));
        var book = new LedgerBook(ledger, new HouseNames(places, campaign), flow.speaks(), machine);
        var canary = new CanaryWatch(places, audience, letters, flow.pause());
        var followers = new Followers(places, ledger, broadcasts);
        var pulse = new Pulse(
                new Pulse.Parts(places, ledger, new Schedule(campaign), progress, letters, canary, followers));
        var stretches = new Stretches(places, ledger, flow.stock(), Stock.full(flow.perSecond()));
        var fanOut = new FanOut(broadcasts, places, ledger, machine);
        var parts = new BroadcastDesk.Parts(
                menu,
                dialog,
                new Review(broadcasts, dialog, menu),
                new LedgerScreens(broadcasts, progress, book, menu),
                new Approvals(staff, letters, campaign),
                new Aftercare(staff, broadcasts, letters, pulse, places, ledger),
                pulse,
                new Walk(broadcasts, audience, stretches, fanOut, flow),
                new Orphans(broadcasts, ledger, flow.speaks()));
        return new BroadcastDesk(staff, room, campaign, parts);
    }

    @Bean(initMethod = "start")
    DeskClock deskClock(Places places, Inbox inbox, MachineClock machine) {
        return new DeskClock(places, inbox::tell, machine);
    }
}
