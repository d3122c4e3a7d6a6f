package kz.habarshy.reports;

import java.time.LocalDate;

/// When it happened, as a resident says it.
enum Happened {
    NOW(ReportsText.WHEN_NOW),
    TODAY(ReportsText.WHEN_TODAY),
    YESTERDAY(ReportsText.WHEN_YESTERDAY),
    EARLIER(ReportsText.WHEN_EARLIER),
    UNSAID(ReportsText.REPORT_UNSAID);

    private final ReportsText label;

    Happened(ReportsText label) {
        this.label = label;
    }

    ReportsText label() {
        return label;
    }

    /// The day meant as 2021-10-05; empty where none is.
    String day(LocalDate today) {
        return switch (this) {
            case NOW, TODAY -> today.toString();
            case YESTERDAY -> today.minusDays(1).toString();
            case EARLIER, UNSAID -> "";
        };
    }
}
