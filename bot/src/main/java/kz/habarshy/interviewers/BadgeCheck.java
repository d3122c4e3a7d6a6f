package kz.habarshy.interviewers;

import java.time.Instant;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.redis.Places;

/// Tells whether a visitor's number is on the akimat's list, and takes that list in from staff. Its buttons are `check`
/// and those that begin with `i:`, its commands begin with `roster.`.
public final class BadgeCheck {
    /// The data of a button anywhere that begins a check.
    public static final String CHECK = "check";

    private final Resident resident;
    private final RosterInlet inlet;
    private final RosterDesk desk;

    BadgeCheck(Campaign campaign, Places places, Clerk.Clerks clerks, BotNames names) {
        var roster = new Roster(places);
        this.resident = new Resident(campaign, roster, new Allowance(), names);
        this.inlet = new RosterInlet(campaign, clerks);
        this.desk = new RosterDesk(campaign, places, roster, clerks);
    }

    /// Whether this news is the check's to decide.
    public boolean wants(Incoming news, ChatState state, Instant now) {
        return switch (news) {
            case Said said -> inlet.wants(said) || resident.wants(said, state, now);
            case Pressed pressed ->
                pressed.data().equals(CHECK) || pressed.data().startsWith("i:");
            case Found found -> inlet.wants(found);
            case Told told -> told.what().startsWith(RosterDesk.MARK);
            default -> false;
        };
    }

    /// `Decision.NONE` for what it does not want.
    public Decision decide(Incoming news, ChatState state, Instant now) {
        return switch (news) {
            case Said said when inlet.wants(said) -> inlet.sent(said, state);
            case Said said -> resident.said(said, state, now);
            case Pressed pressed when pressed.data().startsWith(RosterInlet.DATA) -> inlet.pressed(pressed, state);
            case Pressed pressed -> resident.pressed(pressed, state, now);
            case Found found -> inlet.found(found, state);
            case Told told -> desk.told(told, state, now);
            default -> Decision.NONE;
        };
    }
}
