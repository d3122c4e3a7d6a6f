package kz.habarshy.reminders;

import java.util.Locale;
import java.util.Set;
import kz.habarshy.campaign.TextKey;

/// The texts of the pack that this package says; the id is the name in lower case.
enum RemindersText implements TextKey {
    EXPLANATION_AS_OF("as_of"),
    LABEL_REMINDER_DONE;

    private final Set<String> arguments;

    RemindersText(String... arguments) {
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
