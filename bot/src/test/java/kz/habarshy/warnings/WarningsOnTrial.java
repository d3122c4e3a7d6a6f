package kz.habarshy.warnings;

import java.util.Map;
import java.util.Set;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.Places;
import kz.habarshy.screening.Screening;
import kz.habarshy.staff.Staff;
import org.jspecify.annotations.Nullable;

/// The package put together for tests: nobody on the staff, with nothing of others under a warning.
public final class WarningsOnTrial {
    private WarningsOnTrial() {}

    public static Warnings warnings(Campaign campaign) {
        return warnings(campaign, WarningsConfiguration.SILENT);
    }

    static Warnings warnings(Campaign campaign, StaffWord word) {
        var page = new SumsPage(campaign, new Sums(new Nothing()), new Staff(new Nothing(), Set.of()));
        return new Warnings(campaign, Screening.of(campaign), WarningsConfiguration.NOTHING, word, page);
    }

    private static final class Nothing implements Places {
        @Override
        public Map<String, String> fields(ChatKey near, String place) {
            return Map.of();
        }

        @Override
        public @Nullable String field(ChatKey near, String place, String field) {
            return null;
        }

        @Override
        public Page page(ChatKey near, String place, String cursor, int about) {
            return new Page("0", java.util.List.of());
        }
    }
}
