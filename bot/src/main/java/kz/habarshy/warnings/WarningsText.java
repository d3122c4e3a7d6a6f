package kz.habarshy.warnings;

import java.util.Locale;
import java.util.Set;
import kz.habarshy.campaign.TextKey;

/// The texts of the pack that this package says; the id is the name in lower case.
enum WarningsText implements TextKey {
    WARNING_OVER,
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
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<String> arguments() {
        return arguments;
    }
}
