package kz.habarshy.radar;

import java.util.List;
import kz.habarshy.chat.Command;

/// Where a lure becomes a case that staff triage.
@FunctionalInterface
interface CaseBook {
    /// What opens the case of this lure, or adds to the one there is.
    List<Command> raised(Lure lure);
}
