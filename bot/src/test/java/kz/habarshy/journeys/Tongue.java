package kz.habarshy.journeys;

/// One of the two languages of every journey.
enum Tongue {
    KK("kk", "Қазақша"),
    RU("ru", "Русский");

    private final String code;
    private final String button;

    Tongue(String code, String button) {
        this.code = code;
        this.button = button;
    }

    String code() {
        return code;
    }

    /// What stands on the button of the greeting that chooses it.
    String button() {
        return button;
    }

    /// The one of two phrases that is of this language.
    String of(String kazakh, String russian) {
        return this == KK ? kazakh : russian;
    }
}
