package kz.habarshy.editors;

import java.util.Map;
import java.util.Set;
import kz.habarshy.answers.Answers;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.Places;
import kz.habarshy.staff.Staff;
import org.jspecify.annotations.Nullable;

/// The loop for tests of other packages: nobody on the staff, nothing kept.
public final class EditorsOnTrial {
    private EditorsOnTrial() {}

    public static Editors alone(Campaign campaign, Answers answers) {
        return EditorsConfiguration.assembled(
                campaign, answers, new Nothing(), new Staff(new Nothing(), Set.of()), new EditorsSettings(10));
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
