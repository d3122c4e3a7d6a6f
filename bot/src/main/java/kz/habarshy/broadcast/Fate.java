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

    /// The evening from which a chat is left alone, by its own time.
    LocalTime EVENING = LocalTime.of(20, 0);
    /// The morning from which it may be spoken to.
    LocalTime MORNING = LocalTime.of(10, 0);

    /// For a chat of a broadcast that began at that moment; what was due before now means now.
    static Fate of(ChatCard card, Content content, Instant started, Instant now) {
        Instant due = content.due(card.zone(), started);
        Instant from = due.isBefore(now) ? now : due;
        var local = from.atZone(card.zone());
        LocalDate day = local.toLocalDate();
        Optional<Instant> hears = AttentionBudget.mayHear(card, content.errand().attention(), from);
        if (hears.isPresent() && hears.get().atZone(card.zone()).toLocalDate().equals(day)) {
            return new Hears(hears.get());
        }
        if (card.level() < content.errand().attention().level()) {
            return new Skipped(Reason.LEVEL);
        }
        if (card.paused(day)) {
            return new Skipped(Reason.PAUSED);
        }
        boolean late = hears.isPresent() && !local.toLocalTime().isBefore(EVENING);
        return new Skipped(late ? Reason.NIGHT : Reason.BUDGET);
    }

    /// Whether the chat still wants to hear such things today.
    static boolean open(ChatCard card, Content content, Instant now) {
        return card.level() >= content.errand().attention().level()
                && !card.paused(now.atZone(card.zone()).toLocalDate());
    }
}
