package kz.habarshy.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The phases in order, without gap or overlap.
final class Calendar {
    private final List<Phase> phases;

    Calendar(List<Phase> phases) {
        this.phases = List.copyOf(phases);
    }

    List<Phase> phases() {
        return phases;
    }

    Phase on(LocalDate day) {
        for (Phase phase : phases) {
            if (phase.contains(day)) {
                return phase;
            }
        }
        throw new IllegalStateException("No phase of the campaign contains " + day);
    }

    @Nullable
    Phase phase(String id) {
        for (Phase phase : phases) {
            if (phase.id().equals(id)) {
                return phase;
            }
        }
        return null;
    }

    /// The first day on which somebody may read what belongs to the phase: its start, or when it was announced.
    LocalDate firstDay(Phase phase) {
        return phase.from() == null ? phase.knownFrom() : phase.from();
    }
}
