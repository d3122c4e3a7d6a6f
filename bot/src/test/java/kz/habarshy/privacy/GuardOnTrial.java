package kz.habarshy.privacy;

import kz.habarshy.campaign.Campaign;

/// The guard for tests of other packages.
public final class GuardOnTrial {
    private GuardOnTrial() {}

    public static Guard of(Campaign campaign) {
        return new Guard(campaign);
    }
}
