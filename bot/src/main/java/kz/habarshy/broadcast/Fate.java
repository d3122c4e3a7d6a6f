package kz.habarshy.broadcast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import kz.habarshy.buildings.AttentionBudget;
import kz.habarshy.buildings.ChatCard;

/// What becomes of one chat of an audience: it hears at a moment of the day that was meant, or it is skipped.
sealed interface Fate {
    record Hears(Instant at) implements Fate {}

    record Skipped(Reason why) implements Fate {}

    /// Why a chat does not hear; in the ledger in lower case.
    enum Reason {
        LEVEL,
        PAUSED,
        BUDGET,
        NIGHT,
        STOPPED,
        LEFT,
        OTHER
    }

    /// The level from which a chat hears announcements.
    int LEVEL = 4;
    /// The evening from which a chat is left alone, by its own time.
    LocalTime EVENING = LocalTime.of(20, 0);
    /// The morning from which it may be spoken to.
    LocalTime MORNING = LocalTime.of(10, 0);

    /// For a chat that is due at that moment; one that is past means now.
    static Fate of(ChatCard card, Instant due, Instant now) {
        Instant from = due.isBefore(now) ? now : due;
        var local = from.atZone(card.zone());
        LocalDate day = local.toLocalDate();
        Optional<Instant> hears = AttentionBudget.mayHear(card, AttentionBudget.Kind.ANNOUNCEMENT, from);
        if (hears.isPresent() && hears.get().atZone(card.zone()).toLocalDate().equals(day)) {
            return new Hears(hears.get());
        }
        if (card.level() < LEVEL) {
            return new Skipped(Reason.LEVEL);
        }
        if (card.paused(day)) {
            return new Skipped(Reason.PAUSED);
        }
        boolean late = hears.isPresent() && !local.toLocalTime().isBefore(EVENING);
        return new Skipped(late ? Reason.NIGHT : Reason.BUDGET);
    }
}
