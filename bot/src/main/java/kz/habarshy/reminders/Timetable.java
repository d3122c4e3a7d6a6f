package kz.habarshy.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.habarshy.buildings.AttentionBudget;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Campaign;

/// What the calendar owes a group at a moment: first what belongs to this very day, then, at noon, an explanation of
/// an earlier day that the group could not hear.
final class Timetable {
    private static final int NOON = 12;
    private static final int WEEK = 7;
    private static final int A_WEEK = 4;

    private final Supplier<List<Item>> items;

    Timetable(Campaign campaign) {
        this.items = campaign.derived(now -> Item.all(now).toList());
    }

    /// `told` holds ids that the group has heard. Nothing of a day before `since` is owed: the clock was moved past it.
    Optional<Item> owed(ChatCard card, Set<String> told, Instant since, Instant now) {
        ZonedDateTime local = now.atZone(card.zone());
        LocalDate first = since.atZone(card.zone()).toLocalDate();
        Predicate<Item> fits =
                item -> !told.contains(item.id()) && (!item.aulOnly() || card.aul()) && mayHearNow(card, item, now);
        Optional<Item> todays = on(local.toLocalDate())
                .filter(item -> !item.at().isAfter(local.toLocalTime()))
                .filter(fits)
                .findFirst();
        if (todays.isPresent() || local.getHour() != NOON || !hasRoomBesidePlans(card, local.toLocalDate())) {
            return todays;
        }
        return items.get().stream()
                .filter(item ->
                        item.on().isBefore(local.toLocalDate()) && !item.on().isBefore(first))
                .filter(item -> !item.until().isBefore(local.toLocalDate()))
                .filter(fits)
                .min(Comparator.comparing(Item::until).thenComparing(Item::on));
    }

    private Stream<Item> on(LocalDate day) {
        return items.get().stream().filter(item -> item.on().equals(day));
    }

    private static boolean mayHearNow(ChatCard card, Item item, Instant now) {
        return AttentionBudget.mayHear(card, item.kind(), now)
                .filter(now::equals)
                .isPresent();
    }

    /// What comes late must not take the place of what is planned for today or the coming days.
    private boolean hasRoomBesidePlans(ChatCard card, LocalDate today) {
        Set<LocalDate> days = new TreeSet<>(card.heard());
        boolean planned = !days.add(today);
        for (LocalDate day : today.datesUntil(today.plusDays(WEEK)).toList()) {
            if (on(day).anyMatch(item -> !item.aulOnly() || card.aul())) {
                planned = planned || day.equals(today);
                days.add(day);
            }
        }
        return !planned
                && today.minusDays(WEEK - 1L)
                        .datesUntil(today.plusDays(1))
                        .allMatch(start -> inWeek(days, start) <= A_WEEK);
    }

    private static long inWeek(Set<LocalDate> days, LocalDate start) {
        return days.stream()
                .filter(day -> !day.isBefore(start) && day.isBefore(start.plusDays(WEEK)))
                .count();
    }
}
