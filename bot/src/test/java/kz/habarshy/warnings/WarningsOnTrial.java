package kz.habarshy.warnings;

import kz.habarshy.campaign.Campaign;
import kz.habarshy.screening.Screening;

/// The package put together for tests, with nothing of others under a warning.
public final class WarningsOnTrial {
    private WarningsOnTrial() {}

    public static Warnings warnings(Campaign campaign) {
        return new Warnings(campaign, Screening.of(campaign), WarningsConfiguration.NOTHING);
    }
}
