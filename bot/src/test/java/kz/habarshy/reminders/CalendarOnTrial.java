package kz.habarshy.reminders;

import static org.mockito.Mockito.mock;

import kz.habarshy.buildings.Audience;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.redis.Places;

/// The calendar for tests of other packages, over a place where nobody is.
public final class CalendarOnTrial {
    private CalendarOnTrial() {}

    public static Calendar calendar(Campaign campaign) {
        Places nobody = mock();
        return new Calendar(campaign, new Audience(nobody), nobody);
    }
}
