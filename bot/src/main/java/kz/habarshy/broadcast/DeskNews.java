package kz.habarshy.broadcast;

import java.util.Set;

/// The names of what the desk, a partition and a chat are told about broadcasts.
final class DeskNews {
    static final String SUBMIT = "bc-submit";
    static final String APPROVE = "bc-approve";
    static final String RETURN = "bc-return";
    static final String TAKE_BACK = "bc-take-back";
    static final String CANCEL = "bc-cancel";
    static final String STOP = "bc-stop";
    static final String RETRY = "bc-retry";
    static final String SETTLE = "bc-settle";
    static final String WITHOUT_BOT = "bc-without-bot";
    static final String GO_ON = "bc-go-on";
    /// From the outbox: the messenger says that the post itself is wrong.
    static final String MESSENGER_STOP = "broadcast-stop";
    /// From the clock.
    static final String TICK = "tick";
    /// To a partition: go on with its walks, as far as there is room.
    static final String FANOUT = "fanout";
    /// To a partition: tell its share of the first chats.
    static final String CANARY = "first-chats";
    /// To a partition: note that nothing is decided for a broadcast that is held.
    static final String HALT = "bc-halt";

    /// To a partition: wait no longer for bots without a token.
    static final String GIVE_UP = "bc-give-up";

    static final Set<String> ALL = Set.of(
            SUBMIT,
            APPROVE,
            RETURN,
            TAKE_BACK,
            CANCEL,
            STOP,
            RETRY,
            SETTLE,
            WITHOUT_BOT,
            GO_ON,
            MESSENGER_STOP,
            TICK,
            FANOUT,
            CANARY,
            HALT,
            GIVE_UP);

    private DeskNews() {}
}
