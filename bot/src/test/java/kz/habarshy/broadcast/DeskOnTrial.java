package kz.habarshy.broadcast;

import kz.habarshy.campaign.Campaign;

/// A desk for the tests of other packages.
public final class DeskOnTrial {
    private DeskOnTrial() {}

    /// One that nobody may use.
    public static BroadcastDesk withoutStaff(Campaign campaign) {
        return new DeskStage(campaign).desk();
    }
}
