package kz.habarshy.warnings;

import java.util.Locale;
import java.util.Set;
import kz.habarshy.campaign.TextKey;

/// The texts of the pack that this package says; the id is the name in lower case.
enum WarningsText implements TextKey {
    WARNING_OVER,
    WARNING_MENDED,
    WARNING_WITHDRAWN,
    WARNING_REMOVED,
    FALSE_TOLD,
    FALSE_ONLY_ADMIN_TOAST,
    FALSE_THANKS_TOAST,
    REMOVAL_KEPT("title"),
    REMOVAL_NO_RIGHT("title"),
    TRAINING_VERDICT("title", "reasons"),
    TRAINING_WARNED,
    TRAINING_SPARED,
    TRAINING_ENDED,
    TRAINING_TOO_LATE,
    TRAINING_NOT_ADMIN,
    DESK_WARNINGS("warned", "asked", "withdrawn", "removed"),
    LABEL_FALSE_ALARM,
    LABEL_WARN_CHAT,
    LABEL_SPARE,
    LABEL_END_TRAINING,
    LABEL_DESK,
    FRAUD_SEEN,
    FRAUD_ADVICE,
    FRAUD_ADVICE_OVER,
    FRAUD_NOT_SEEN,
    FRAUD_NOT_SEEN_OVER,

    RUMOUR_ADVICE,
    RUMOUR_ADVICE_OVER,
    TRUTH_UNREAD,
    TRUTH_CONTACT,
    TRUTH_CONTACT_OVER,
    TRUTH_SOURCE("said_by"),
    SOURCE_LINE("said_by", "as_of");

    private final Set<String> arguments;

    WarningsText(String... arguments) {
        this.arguments = Set.of(arguments);
    }

    @Override
    public String id() {
        return this == LABEL_DESK ? "desk_label_desk" : name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<String> arguments() {
        return arguments;
    }
}
