package kz.habarshy.broadcast;

import java.time.Instant;

/// How a broadcast goes its way. `walk` is 0 while it goes to all its chats, then counts retries and settlings, with
/// their `purpose` and, for one chat alone, `only`. `until` ends the pause after the first chats, in milliseconds of
/// the campaign. `held` says why it stands still (empty: it does not), `turns` how often it went on; `calm`: a person
/// saw what stopped it, so it does not stop itself again; `follower` is the kind and number of the correction or
/// recall that came after it.
record Course(
        int walk,
        Purpose purpose,
        String only,
        Stage stage,
        long until,
        String held,
        int turns,
        boolean calm,
        boolean stopped,
        String follower) {
    static final Course FRESH = new Course(0, Purpose.FIRST, "", Stage.REST, 0, "", 0, false, false, "");

    /// What a walk does with each chat that it meets.
    enum Purpose {
        FIRST,
        RETRY,
        SENT,
        NOT_SENT,
        AGAIN
    }

    /// A few chats first, a pause, then all others.
    enum Stage {
        CANARY,
        WATCH,
        REST
    }

    boolean recalled() {
        return follower.startsWith(Errand.Kind.RECALL.name());
    }

    /// Whether its walk only writes down what a person knows.
    boolean settles() {
        return purpose == Purpose.SENT || purpose == Purpose.NOT_SENT;
    }

    Course at(Stage next, Instant end) {
        return new Course(walk, purpose, only, next, end.toEpochMilli(), held, turns, calm, stopped, follower);
    }

    Course walking(Purpose next, String chat) {
        return new Course(walk + 1, next, chat, Stage.REST, 0, "", turns, calm, stopped, follower);
    }

    Course held(String why) {
        return new Course(walk, purpose, only, stage, until, why, turns, calm, stopped, follower);
    }

    Course resumed() {
        return new Course(walk, purpose, only, stage, until, "", turns + 1, calm, stopped, follower);
    }

    Course calmed() {
        return new Course(walk, purpose, only, Stage.REST, until, held, turns, true, stopped, follower);
    }

    Course stopping() {
        return new Course(walk, purpose, only, Stage.REST, until, "", turns + 1, calm, true, follower);
    }

    Course followedBy(String id) {
        return new Course(walk, purpose, only, stage, until, held, turns, calm, stopped, id);
    }
}
