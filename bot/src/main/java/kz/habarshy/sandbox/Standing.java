package kz.habarshy.sandbox;

/// What somebody is in a chat.
enum Standing {
    CREATOR("creator"),
    ADMINISTRATOR("administrator"),
    MEMBER("member"),
    RESTRICTED("restricted"),
    LEFT("left"),
    KICKED("kicked");

    private final String wire;

    Standing(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }

    boolean isPresent() {
        return this != LEFT && this != KICKED;
    }

    boolean isAdmin() {
        return this == CREATOR || this == ADMINISTRATOR;
    }
}
