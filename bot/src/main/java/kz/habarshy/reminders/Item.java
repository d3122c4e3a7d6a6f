package kz.habarshy.reminders;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.buildings.AttentionBudget.Kind;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Explanation;
import kz.habarshy.campaign.ReminderRule;
import kz.habarshy.chat.Language;

/// Something the calendar says once to a group: on its day from an hour on, an explanation until a later day too.
sealed interface Item {
    /// The id of the post, by which a chat gets it once.
    String id();

    Kind kind();

    LocalDate on();

    LocalTime at();

    LocalDate until();

    boolean aulOnly();

    String text(Campaign campaign, Language language);

    /// All that the pack has, each reminder once for each of its days.
    static Stream<Item> all(Campaign campaign) {
        return Stream.concat(
                campaign.reminders().stream().flatMap(rule -> reminders(campaign, rule)),
                campaign.explanations().stream().map(Telling::new));
    }

    static Stream<Item> reminders(Campaign campaign, ReminderRule rule) {
        return rule.daysBefore().stream()
                .<Item>map(days -> new Reminding(rule, days))
                .filter(item ->
                        rule.phases().contains(campaign.phaseOn(item.on()).id()));
    }

    /// An explanation, with the day its facts were said.
    record Telling(Explanation explanation) implements Item {
        @Override
        public String id() {
            return "x:" + explanation.id();
        }

        @Override
        public Kind kind() {
            return Kind.EXPLANATION;
        }

        @Override
        public LocalDate on() {
            return explanation.on();
        }

        @Override
        public LocalTime at() {
            return explanation.at();
        }

        @Override
        public LocalDate until() {
            return explanation.until();
        }

        @Override
        public boolean aulOnly() {
            return explanation.aulOnly();
        }

        @Override
        public String text(Campaign campaign, Language language) {
            return Stream.of(
                            "**" + explanation.title(language) + "**",
                            explanation.text(language).strip(),
                            campaign.text(
                                    RemindersText.EXPLANATION_AS_OF, language, Map.of("as_of", explanation.asOf())))
                    .collect(Collectors.joining("\n"));
        }
    }

    /// A reminder so many days before its deadline.
    record Reminding(ReminderRule rule, int days) implements Item {
        @Override
        public String id() {
            return "rem:" + rule.id() + ":" + days;
        }

        @Override
        public Kind kind() {
            return Kind.REMINDER;
        }

        @Override
        public LocalDate on() {
            return rule.deadline().minusDays(days);
        }

        @Override
        public LocalTime at() {
            return rule.at();
        }

        @Override
        public LocalDate until() {
            return on();
        }

        @Override
        public boolean aulOnly() {
            return false;
        }

        @Override
        public String text(Campaign campaign, Language language) {
            return rule.text(language, days).strip();
        }
    }
}
