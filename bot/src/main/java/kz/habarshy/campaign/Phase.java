package kz.habarshy.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A stretch of the campaign's calendar, both ends inclusive; an open end is null.
public record Phase(
        String id,
        Online online,
        Door door,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate knownFrom) {

    /// Whether one can answer online.
    public enum Online {
        CLOSED,
        OPEN,
        SUSPENDED,
        MISSED_ONLY
    }

    /// Whether interviewers walk from door to door.
    public enum Door {
        NONE,
        MAIN,
        CONTROL,
        OVER
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
