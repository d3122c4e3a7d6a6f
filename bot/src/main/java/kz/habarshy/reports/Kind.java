package kz.habarshy.reports;

import java.util.List;

/// What a case is about: the first five as residents choose them, the others as the program or an admin raises them.
enum Kind {
    VISITOR(ReportsText.KIND_VISITOR),
    CALL(ReportsText.KIND_CALL),
    MESSAGE(ReportsText.KIND_MESSAGE),
    LOSS(ReportsText.KIND_LOSS),
    OTHER(ReportsText.KIND_OTHER),
    /// The same lure in several chats.
    LURE(ReportsText.KIND_LURE),
    /// A warning of ours that a chat's admin called a false alarm.
    ALARM(ReportsText.KIND_ALARM);

    /// What a resident may choose, and what the sums count.
    static final List<Kind> REPORTED = List.of(VISITOR, CALL, MESSAGE, LOSS, OTHER);

    private final ReportsText label;

    Kind(ReportsText label) {
        this.label = label;
    }

    ReportsText label() {
        return label;
    }
}
