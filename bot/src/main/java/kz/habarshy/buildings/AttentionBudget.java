package kz.habarshy.buildings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;

/// The one rule on when a group may hear something it did not ask for: 10:00 to 20:00 of its own time, once a day,
/// four times in seven days, without a sound.
public final class AttentionBudget {
    private static final LocalTime FROM = LocalTime.of(10, 0);
    private static final LocalTime TO = LocalTime.of(20, 0);
    private static final int A_WEEK = 4;
    private static final int WEEK = 7;
    private static final int SEARCHED_DAYS = 30;

    private AttentionBudget() {}

    /// What wants to be heard, and from which level of the group on. An alert is a confirmed warning of fraud: it
    /// borrows.
    public enum Kind {
        EXPLANATION(3),
        REMINDER(3),
        ANNOUNCEMENT(4),
        ALERT(2);

        private final int level;

        Kind(int level) {
            this.level = level;
        }

        public int level() {
            return level;
        }
    }

    /// The first moment, not before now, at which the group may hear this as its card stands; empty: it may not at all.
    public static Optional<Instant> mayHear(ChatCard card, Kind kind, Instant now) {
        if (card.status() != ChatCard.Status.SERVED || card.level() < kind.level || pausedForGood(card)) {
            return Optional.empty();
        }
        ZonedDateTime local = now.atZone(card.zone());
        LocalDate today = local.toLocalDate();
        if (kind == Kind.ALERT) {
            return card.paused(today) ? Optional.empty() : Optional.of(now);
        }
        LocalDate first = firstDay(card, local);
        return first.datesUntil(first.plusDays(SEARCHED_DAYS))
                .filter(day -> hasRoom(card.heard(), day))
                .map(day -> day.atTime(FROM).atZone(card.zone()).toInstant())
                .map(opening -> opening.isBefore(now) ? now : opening)
                .findFirst();
    }

    private static boolean pausedForGood(ChatCard card) {
        return card.pausedThrough() != null && card.pausedThrough().getYear() >= ChatCard.FOR_GOOD.getYear();
    }

    private static LocalDate firstDay(ChatCard card, ZonedDateTime local) {
        LocalDate open = local.toLocalDate().plusDays(local.toLocalTime().isBefore(TO) ? 0 : 1);
        return card.paused(open) && card.pausedThrough() != null
                ? card.pausedThrough().plusDays(1)
                : open;
    }

    /// Whether what is sent now must make no sound: always but for an alert by day.
    public static boolean silent(ChatCard card, Kind kind, Instant now) {
        LocalTime time = now.atZone(card.zone()).toLocalTime();
        return kind != Kind.ALERT || time.isBefore(FROM) || !time.isBefore(TO);
    }

    /// What to write together with the post that the group hears on that day of its own time.
    public static List<Change> heard(ChatState state, LocalDate day) {
        return Roll.write(state, Map.of(Fields.HEARD, with(ChatCard.of(state).heard(), day)));
    }

    private static String with(List<LocalDate> heard, LocalDate day) {
        var days = new TreeSet<>(heard);
        days.add(day);
        return days.tailSet(day.minusDays(WEEK)).stream()
                .map(LocalDate::toString)
                .collect(Collectors.joining(","));
    }

    /// No seven days around it may hold more than four.
    private static boolean hasRoom(List<LocalDate> heard, LocalDate day) {
        return !heard.contains(day)
                && day.minusDays(WEEK - 1)
                        .datesUntil(day.plusDays(1))
                        .allMatch(start -> heard.stream()
                                        .filter(other -> !other.isBefore(start) && other.isBefore(start.plusDays(WEEK)))
                                        .count()
                                < A_WEEK);
    }
}
