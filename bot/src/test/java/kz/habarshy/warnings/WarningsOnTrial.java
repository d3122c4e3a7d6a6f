package kz.habarshy.warnings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Language;
import kz.habarshy.redis.Places;
import kz.habarshy.screening.Message;
import kz.habarshy.screening.Screening;
import kz.habarshy.screening.Verdict;
import kz.habarshy.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/// The package put together for tests: nobody on the staff, with nothing of others under a warning.
public final class WarningsOnTrial {
    private WarningsOnTrial() {}

    public static Warnings warnings(Campaign campaign) {
        return warnings(campaign, WarningsConfiguration.SILENT);
    }

    static Warnings warnings(Campaign campaign, StaffWord word) {
        return warnings(campaign, word, WarningsConfiguration.FEW);
    }

    static Warnings warnings(Campaign campaign, StaffWord word, ManyChats many) {
        var page = new SumsPage(campaign, new Sums(new Nothing()), new Staff(new Nothing(), Set.of()));
        return new Warnings(
                campaign,
                Screening.of(campaign),
                WarningsConfiguration.NOTHING,
                word,
                WarningsConfiguration.NOBODY,
                many,
                page);
    }

    /// Examples of fraud of the pack whose verdict rests on one thing alone.
    public static List<String> doubtful(Campaign campaign, Language language) {
        Screening screening = Screening.of(campaign);
        Policy policy = Policy.of(campaign);
        Map<String, List<Map<String, Object>>> root =
                new Yaml().load(String.valueOf(campaign.file("fraud/examples.yaml")));
        return root.getOrDefault("examples", List.of()).stream()
                .map(each -> String.valueOf(each.get("text")))
                .filter(text -> text.matches("(?s).*[әғқңөұүһі].*") == (language == Language.KK))
                .filter(text -> !text.contains("http") && text.length() < 200)
                .filter(text -> {
                    Verdict verdict = screening.judge(Message.of(text));
                    return verdict.fraud() && policy.doubtful(verdict);
                })
                .toList();
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
