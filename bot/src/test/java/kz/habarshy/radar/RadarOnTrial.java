package kz.habarshy.radar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Shown;
import kz.habarshy.redis.Places;
import kz.habarshy.screening.Screening;
import kz.habarshy.staff.Staff;
import org.jspecify.annotations.Nullable;

/// The radar for tests of other packages: nobody on the staff, no lure yet.
public final class RadarOnTrial {
    private RadarOnTrial() {}

    public static Radar alone(Campaign campaign) {
        var nothing = new Nothing();
        return RadarConfiguration.assembled(
                campaign, Screening.of(campaign), nothing, new Staff(nothing, Set.of()), new Ours(), _ -> List.of());
    }

    private static final class Ours implements BotNames {
        @Override
        public BotName of(Account account) {
            return new BotName("habarshy_bot");
        }

        @Override
        public List<Shown> shown() {
            return List.of(new Shown("habarshy_bot", "Хабаршы"));
        }
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
