package kz.habarshy.conversation;

/// What the bot did about a message, and the words that say why.
enum Outcome {
    ANSWERED(ConversationText.WHY_ANSWERED),
    ANSWERED_TWO(ConversationText.WHY_ANSWERED_TWO),
    FOLLOWED(ConversationText.WHY_FOLLOWED),
    SAID_ABOVE(ConversationText.WHY_SAID_ABOVE),
    ASKED_BACK(ConversationText.WHY_ASKED_BACK),
    UNKNOWN(ConversationText.WHY_UNKNOWN),
    NOTHING_ASKED(ConversationText.WHY_NOTHING_ASKED),
    ORDINARY_TALK(ConversationText.WHY_ORDINARY_TALK),
    UNSURE(ConversationText.WHY_UNSURE),
    TWO_FIT(ConversationText.WHY_TWO_FIT);

    private final ConversationText reason;

    Outcome(ConversationText reason) {
        this.reason = reason;
    }

    ConversationText reason() {
        return reason;
    }

    boolean answers() {
        return this == ANSWERED || this == ANSWERED_TWO || this == FOLLOWED || this == SAID_ABOVE;
    }
}
