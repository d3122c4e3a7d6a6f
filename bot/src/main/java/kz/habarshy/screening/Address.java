package kz.habarshy.screening;

/// A web address in a message and what it is to the campaign: a slip of honest people, a twin of an official one in
/// other letters.
record Address(String host, String path, Kind kind, boolean namesCensus, boolean slip, boolean twin) {
    /// How an address stands to the official ones.
    enum Kind {
        OFFICIAL,
        LOOKALIKE,
        SHORTENED,
        TRUSTED,
        OTHER
    }

    boolean lookalike() {
        return kind == Kind.LOOKALIKE;
    }

    boolean harmless() {
        return slip || kind == Kind.OFFICIAL || kind == Kind.TRUSTED;
    }

    boolean isNumeric() {
        return host.chars().noneMatch(Character::isLetter);
    }

    boolean isApp() {
        return path.endsWith(".apk") || host.endsWith(".apk");
    }
}
