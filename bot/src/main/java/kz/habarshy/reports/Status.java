package kz.habarshy.reports;

import kz.habarshy.staff.Audit;

/// What staff have made of a case.
enum Status {
    NEW(ReportsText.STATUS_NEW, Audit.Deed.CASE_REOPENED),
    CONFIRMED(ReportsText.STATUS_CONFIRMED, Audit.Deed.CASE_CONFIRMED),
    FALSE(ReportsText.STATUS_FALSE, Audit.Deed.CASE_FALSE),
    CLOSED(ReportsText.STATUS_CLOSED, Audit.Deed.CASE_CLOSED);

    private final ReportsText label;
    private final Audit.Deed deed;

    Status(ReportsText label, Audit.Deed deed) {
        this.label = label;
        this.deed = deed;
    }

    ReportsText label() {
        return label;
    }

    /// The deed of marking a case so.
    Audit.Deed deed() {
        return deed;
    }
}
