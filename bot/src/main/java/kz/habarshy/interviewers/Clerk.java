package kz.habarshy.interviewers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.PersonId;

/// A member of staff who may send the roster. `bounds` is the region or place theirs may name, empty: any.
record Clerk(PersonId id, String bounds) {
    boolean mayImport(Badge badge) {
        String where = badge.place().isEmpty() ? badge.kato() : badge.place();
        return bounds.isEmpty() || where.equals(bounds) || where.startsWith(bounds + "-");
    }

    /// Who is a clerk, and the trail of what clerks did.
    interface Clerks {
        Optional<Clerk> find(PersonId id);

        /// What notes an import, or its undoing, together with the desk's decision.
        List<Change> note(ChatState desk, Instant now, PersonId by, boolean undone, String about);
    }
}
