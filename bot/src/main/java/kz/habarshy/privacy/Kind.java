package kz.habarshy.privacy;

import java.util.Locale;

/// What may be found, the gravest first.
enum Kind {
    DOCUMENT,
    CARD,
    CODE,
    IIN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// How it is called in a sentence.
    PrivacyText label() {
        return switch (this) {
            case DOCUMENT -> PrivacyText.PRIVATE_DOCUMENT;
            case CARD -> PrivacyText.PRIVATE_CARD;
            case CODE -> PrivacyText.PRIVATE_CODE;
            case IIN -> PrivacyText.PRIVATE_IIN;
        };
    }
}
