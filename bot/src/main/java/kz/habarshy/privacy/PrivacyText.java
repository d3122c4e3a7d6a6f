package kz.habarshy.privacy;

import java.util.Locale;
import java.util.Set;
import kz.habarshy.campaign.TextKey;

/// The texts of the pack that this package says; the id is the name in lower case.
enum PrivacyText implements TextKey {
    PRIVACY_LINE("what"),
    PRIVACY_REMOVED("what", "title"),
    PRIVACY_ADMIN("what", "title"),
    PRIVACY_ADMIN_RIGHT("what", "title"),
    PRIVATE_IIN,
    PRIVATE_CARD,
    PRIVATE_CODE,
    PRIVATE_DOCUMENT;

    private final Set<String> arguments;

    PrivacyText(String... arguments) {
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
