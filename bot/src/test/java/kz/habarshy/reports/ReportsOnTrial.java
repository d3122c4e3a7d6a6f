package kz.habarshy.reports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.Places;
import kz.habarshy.staff.Staff;
import org.jspecify.annotations.Nullable;

/// The reports for tests of other packages: nobody on the staff, no case yet.
public final class ReportsOnTrial {
    private ReportsOnTrial() {}

    public static Reports empty(Campaign campaign) {
        var nothing = new Nothing();
        return ReportsConfiguration.assembled(
                campaign,
                nothing,
                new Staff(nothing, Set.of()),
                new ReportsSettings(90),
                () -> "4827-1930",
                _ -> new BotName("habarshy_bot"));
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
            return new Page("0", List.of());
        }
    }
}
