package kz.habarshy.bench;

/// Something that befalls one house on one day; `seconds` where there is something to wait for.
record Trouble(Kind kind, int seconds) {
    static final Trouble NONE = new Trouble(Kind.NONE, 0);

    /// Before the day's broadcast, at its call in the house, or while it goes out to others.
    enum When {
        BEFORE,
        AT_THE_CALL,
        MEANWHILE
    }

    /// What must become of the day's broadcast there, whatever else happens.
    enum Fate {
        ARRIVES,
        /// It may have arrived already.
        ARRIVES_OR_NOT,
        SKIPPED,
        FAILS,
        /// It arrived, or did not, and nobody told us.
        UNKNOWN,
        NOT_MEANT
    }

    enum Kind {
        NONE(When.BEFORE, Fate.ARRIVES),
        MOVED(When.BEFORE, Fate.ARRIVES),
        MUTED(When.BEFORE, Fate.SKIPPED),
        REMOVED(When.BEFORE, Fate.NOT_MEANT),
        FLOOD(When.AT_THE_CALL, Fate.ARRIVES),
        SLOW_MODE(When.AT_THE_CALL, Fate.ARRIVES),
        SERVER_ERROR(When.AT_THE_CALL, Fate.ARRIVES),
        MOVED_AT_THE_CALL(When.AT_THE_CALL, Fate.ARRIVES),
        KICKED(When.AT_THE_CALL, Fate.FAILS),
        CUT_AFTER(When.AT_THE_CALL, Fate.UNKNOWN),
        CUT_BEFORE(When.AT_THE_CALL, Fate.UNKNOWN),
        MOVES(When.MEANWHILE, Fate.ARRIVES),
        MUTES(When.MEANWHILE, Fate.ARRIVES_OR_NOT),
        LEAVES(When.MEANWHILE, Fate.ARRIVES_OR_NOT);

        final When when;
        final Fate fate;

        Kind(When when, Fate fate) {
            this.when = when;
            this.fate = fate;
        }

        /// The messenger asks to be left alone for a while.
        boolean waits() {
            return this == FLOOD || this == SLOW_MODE;
        }

        /// The house has another id afterwards.
        boolean moves() {
            return this == MOVED || this == MOVED_AT_THE_CALL || this == MOVES;
        }

        /// What arrived can be edited and deleted afterwards.
        boolean staysInReach() {
            return fate == Fate.ARRIVES && this != MOVED_AT_THE_CALL && this != MOVES;
        }

        /// The house is without the bot afterwards.
        boolean loses() {
            return this == REMOVED || this == KICKED || this == LEAVES;
        }
    }
}
