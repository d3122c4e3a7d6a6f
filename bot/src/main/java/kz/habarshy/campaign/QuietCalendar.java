package kz.habarshy.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// By itself the pack speaks at most once a day and four times in any seven days.
final class QuietCalendar implements ContentRule {
    private static final int A_DAY = 1;
    private static final int A_WEEK = 4;

    @Override
    public List<Problem> check(Campaign campaign) {
        TreeMap<LocalDate, List<String>> days = new TreeMap<>();
        for (Explanation post : campaign.explanations()) {
            days.computeIfAbsent(post.on(), day -> new ArrayList<>()).add("posts/" + post.id() + ".yaml");
        }
        for (ReminderRule rule : campaign.reminders()) {
            for (int before : rule.daysBefore()) {
                LocalDate day = rule.deadline().minusDays(before);
                if (rule.phases().contains(campaign.phaseOn(day).id())) {
                    days.computeIfAbsent(day, each -> new ArrayList<>()).add(ReminderReader.FILE + " " + rule.id());
                }
            }
        }
        List<Problem> found = new ArrayList<>();
        days.forEach((day, what) -> {
            if (what.size() > A_DAY) {
                found.add(new Problem(what.getFirst(), "", "a chat hears " + what + " on one day, " + day));
            }
            Map<LocalDate, List<String>> week = days.subMap(day, day.plusDays(7));
            long count = week.values().stream().mapToLong(List::size).sum();
            if (count > A_WEEK) {
                found.add(new Problem(what.getFirst(), "", "a chat hears " + count + " posts in the week from " + day));
            }
        });
        return found;
    }
}
